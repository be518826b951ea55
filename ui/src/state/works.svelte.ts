import type { AppEvent, CommandError, TrayDone, WorkKind } from "../backend";

type Told<E extends AppEvent["event"]> = Extract<AppEvent, { event: E }>;

/** The long works that go on and how the last of each kind ended. */
class Works {
  going = $state.raw<Partial<Record<WorkKind, Told<"progress">>>>({});
  failed = $state.raw<Partial<Record<WorkKind, CommandError>>>({});
  filed = $state.raw<TrayDone>();
  healed = $state.raw<Told<"healed">["result"]>();

  hear(event: Told<"progress" | "filed" | "read" | "checked" | "backed-up" | "healed" | "failed" | "demo-ready">): void {
    switch (event.event) {
      case "progress":
        this.going = { ...this.going, [event.kind]: event };
        this.failed = { ...this.failed, [event.kind]: undefined };
        return;
      case "failed":
        this.failed = { ...this.failed, [event.kind]: event.error };
        this.#end(event.kind);
        return;
      case "filed":
        this.filed = event.result;
        this.#end("filing");
        return;
      case "read":
        this.#end("reading");
        return;
      case "healed":
        this.healed = event.result;
        this.#end("heal");
        return;
      case "checked":
        // What was healed before stands in what the check saw.
        this.healed = undefined;
        this.#end("check");
        return;
      case "backed-up":
        this.#end("backup");
        return;
      case "demo-ready":
        this.#end("demo");
        return;
    }
  }

  #end(kind: WorkKind): void {
    this.going = { ...this.going, [kind]: undefined };
  }
}

export const works = new Works();
