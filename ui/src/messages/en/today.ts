import type { today as fr } from "../fr/today";

export const today: typeof fr = {
  title: "Today",
  hello: (name: string) => `Good day, ${name}.`,
  toFile: (count: number) => (count === 1 ? "1 document to file" : `${count} documents to file`),
  questions: "Questions that wait for an answer",
  questionsMore: "All questions",
  expiring: "Validity ends soon",
  recent: "Filed lately",
  due: (count: number) => (count === 1 ? "1 document reaches the end of its retention" : `${count} documents reach the end of their retention`),
  admissions: (count: number) => (count === 1 ? "1 person waits to be admitted" : `${count} people wait to be admitted`),
  waitingFiles: (count: number) => `${count} files wait for the shared folder`,
  nothing: "Nothing waits.",
  learn: "Worth knowing: Ctrl K finds a document, a person or a dossier from anywhere.",
  dossiers: (count: number) => (count === 1 ? "1 open dossier" : `${count} open dossiers`),
  inOrder: "All is in order.",
  findings: (count: number) => `${count} findings to look at.`,
  check: (when: string) => `Last check ${when}`,
  backup: (when: string) => `backup ${when}.`,
  todo: "To do",
};
