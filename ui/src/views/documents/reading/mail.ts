import { moment } from "../../../shared/format";

/** The names of the lines of a mail's head in the language of the window, with their colons. */
export type HeadWords = Record<"From" | "To" | "Date" | "Subject", string>;

const LINE = /^(From|To|Date|Subject): (.*)$/;

/** The text of a mail with its head in the language of the window, its day and hour on the clock of this computer. */
export function withHead(text: string, head: HeadWords): string {
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    const parts = LINE.exec(line);
    if (parts === null) break;
    const [, name, value = ""] = parts;
    if (isName(name)) lines[at] = `${head[name]} ${name === "Date" ? moment(value) : value}`;
  }
  return lines.join("\n");
}

function isName(name: string | undefined): name is keyof HeadWords {
  return name === "From" || name === "To" || name === "Date" || name === "Subject";
}
