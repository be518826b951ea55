import type { ScannerState } from "../backend";

/** What the scanner put into the tray and nobody has looked at yet, and whether its folder is there. */
class Arrivals {
  count = $state(0);
  state = $state<ScannerState>("none");
  /** How often anything of it was told. */
  told = $state(0);

  hear(count: number): void {
    this.count += count;
    this.told += 1;
  }

  look(state: ScannerState): void {
    this.state = state;
    this.told += 1;
  }

  forget(): void {
    this.count = 0;
  }
}

export const arrivals = new Arrivals();
