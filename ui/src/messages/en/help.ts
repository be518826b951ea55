import type { help as fr } from "../fr/help";

export const help: typeof fr = {
  title: "Help",
  search: "Search the help",
  none: "No chapter has these words.",
  print: "Print this chapter",
  chapters: "Chapters",
  keys: "Useful keys",
  sheet: [
    ["Ctrl K", "search or act"],
    ["Ctrl I", "choose files to file"],
    ["Ctrl N", "new file"],
    ["Ctrl ⏎", "file what is ready"],
    ["Ctrl Z", "undo the last filing"],
    ["Ctrl L", "lock"],
    ["Ctrl Maj L", "lock and hide the window"],
    ["F1", "help"],
    ["Maj F1", "this list"],
    ["Space", "read the chosen document"],
    ["PgUp PgDn", "previous page, next page"],
    ["+ −", "larger, smaller (L width, P page)"],
    ["R", "turn the page"],
    ["Ctrl F", "find in the document"],
    ["C", "lay beside another document"],
    ["⏎", "open the row, accept a proposal"],
    ["Esc", "close the pane or window"],
  ],
};
