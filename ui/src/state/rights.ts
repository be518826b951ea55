import { session } from "./session.svelte";

/** Whether the log is there for who is unlocked. */
export function readsLog(): boolean {
  const places = session.unlocked?.places ?? [];
  return places.some((one) => one.place.code === "audit" && (one.right === "read" || one.right === "manage"));
}
