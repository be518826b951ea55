import { commands, type Party } from "../backend";

/** Rows of one call, as many as the shell gives. */
const WINDOW = 500;

/** Every party, window by window. Who comes in between moves the windows, so that one may be told twice. */
export async function everybody(): Promise<Party[]> {
  const all = new Map<string, Party>();
  for (let offset = 0; ; ) {
    const { rows, total } = await commands.partyList("", offset, WINDOW);
    for (const row of rows) all.set(row.id, row);
    offset += rows.length;
    if (rows.length === 0 || offset >= total) return [...all.values()];
  }
}
