import { commands } from "../../backend";
import { words } from "../../messages/words.svelte";
import { fold } from "../../shared/fold";
import { asides } from "../../state/asides.svelte";
import { changes } from "../../state/changes.svelte";
import { route } from "../../state/route.svelte";
import { readsLog } from "../../state/rights";
import { session } from "../../state/session.svelte";

/** Something to do, by its words. */
export interface Action {
  id: string;
  name: string;
  act: () => void;
}

const VIEWS = ["today", "filing", "dossiers", "documents", "people", "deadlines", "house", "team", "settings", "help"] as const;

/** Opens the system's dialog and goes to what was chosen. */
export async function pick(): Promise<void> {
  await commands.trayPick();
  changes.tray += 1;
  route.go("filing");
}

/** What can be done from anywhere and whose name has the words that were typed. */
export function actions(typed: string, onkeys: () => void): Action[] {
  const text = words().palette;
  const frame = words().frame;
  const all: Action[] = [
    { id: "new", name: text.newDossier, act: () => route.go("dossiers", "new") },
    { id: "pick", name: text.pick, act: () => asides.ask(pick) },
    ...VIEWS.map((view) => ({ id: view, name: view === "team" ? words().team.nav : frame[view], act: () => route.go(view) })),
    ...(session.sealed.length > 0 ? [{ id: "sealed", name: frame.sealed, act: () => route.go("sealed") }] : []),
    ...(readsLog() ? [{ id: "log", name: words().log.title, act: () => route.go("log") }] : []),
    { id: "schedule", name: words().schedule.title, act: () => route.go("schedule") },
    { id: "keys", name: text.keys, act: onkeys },
    { id: "lock", name: frame.lock, act: () => asides.ask(() => session.lock()) },
  ];
  return all.filter((action) => typed.trim() === "" || fold(action.name).includes(fold(typed)));
}
