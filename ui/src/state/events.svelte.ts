import { onEvent, type AppEvent, type Dropped } from "../backend";
import { arrivals } from "./arrivals.svelte";
import { changes } from "./changes.svelte";
import { forget, session } from "./session.svelte";
import { works } from "./works.svelte";

/** Files of the system over the window, and those that were let go. */
class Drops {
  over = $state(false);
  /** Takes the files that were dropped: the tray, unless the document under the pointer wants them. */
  take: (files: Dropped, target: Element | null) => void = () => undefined;
}

export const drops = new Drops();

let waiting = false;

/** Looks at the tray again: a work that changes it many times a second is looked at four times. */
function soon(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    changes.tray += 1;
  }, 250);
}

function hear(event: AppEvent): void {
  switch (event.event) {
    case "locked":
      forget();
      return;
    case "locks-soon":
      session.locksIn = event.seconds;
      return;
    case "step-up":
      session.sealedFor = event.secondsLeft;
      return;
    case "step-up-closed":
      session.sealedFor = undefined;
      void session.look();
      changes.vault += 1;
      return;
    case "changed":
      changes.vault += 1;
      return;
    case "tray":
      soon();
      return;
    case "scanner":
      arrivals.look(event.state);
      return;
    case "arrived":
      arrivals.hear(event.count);
      return;
    case "hovering":
      drops.over = event.over;
      return;
    case "dropped":
      drops.take(event.files, document.elementFromPoint(event.x, event.y));
      return;
    case "progress":
      works.hear(event);
      return;
    case "read":
      works.hear(event);
      changes.tray += 1;
      return;
    case "filed":
    case "checked":
    case "backed-up":
    case "healed":
    case "failed":
    case "demo-ready":
      works.hear(event);
      changes.vault += 1;
      changes.tray += 1;
      return;
  }
}

/** Listens for as long as the page lives. */
export async function listenToShell(): Promise<void> {
  await onEvent(hear);
}
