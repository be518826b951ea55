/** Counts what the Rust side says has changed, so that what is on screen asks again. */
class Changes {
  vault = $state(0);
  tray = $state(0);
}

export const changes = new Changes();
