/**
 * Asks one question at a time: of those that come while one is being answered only the newest is asked, so that the
 * answer to what somebody typed last never waits behind those to what he typed on the way.
 */
export function latest<Q>(ask: (question: Q) => Promise<void>): (question: Q) => void {
  let going = false;
  let next: { question: Q } | undefined;
  const go = async (question: Q): Promise<void> => {
    going = true;
    next = { question };
    while (next !== undefined) {
      const now: Q = next.question;
      next = undefined;
      await ask(now);
    }
    going = false;
  };
  return (question) => {
    if (going) next = { question };
    else void go(question);
  };
}
