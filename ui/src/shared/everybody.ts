import { commands, type Party } from "../backend";

/** Rows of one call, as many as the shell gives. */
const WINDOW = 500;

/** Every party, window by window. */
export async function everybody(): Promise<Party[]> {
  const all: Party[] = [];
  for (;;) {
    const { rows, total } = await commands.partyList("", all.length, WINDOW);
    all.push(...rows);
    if (rows.length === 0 || all.length >= total) return all;
  }
}
