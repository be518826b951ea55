/** The document whose title somebody wants to type anew, until its fields have taken the focus. */
class Rename {
  wanted = $state<string>();
}

export const rename = new Rename();
