import type { Component } from "svelte";
import Deadlines from "../deadlines/Deadlines.svelte";
import Documents from "../documents/Documents.svelte";
import Dossiers from "../dossiers/Dossiers.svelte";
import Filing from "../filing/Filing.svelte";
import Help from "../help/Help.svelte";
import House from "../house/House.svelte";
import Log from "../log/Log.svelte";
import Parties from "../parties/Parties.svelte";
import Schedule from "../schedule/Schedule.svelte";
import Sealed from "../sealed/Sealed.svelte";
import Settings from "../settings/Settings.svelte";
import Team from "../team/Team.svelte";
import Today from "../today/Today.svelte";

/** Every view by the first part of its address. */
export const VIEWS: Record<string, Component> & { today: Component } = {
  today: Today,
  filing: Filing,
  dossiers: Dossiers,
  documents: Documents,
  people: Parties,
  deadlines: Deadlines,
  sealed: Sealed,
  house: House,
  log: Log,
  schedule: Schedule,
  team: Team,
  settings: Settings,
  help: Help,
};
