/**
 * What is searched for in the list of documents. It stays in the page, and not in its address, since words are no
 * ids; a lock drops the page.
 */
class Found {
  query = $state("");
}

export const found = new Found();
