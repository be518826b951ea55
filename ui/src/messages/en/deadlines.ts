import type { deadlines as fr } from "../fr/deadlines";

export const deadlines: typeof fr = {
  title: "Deadlines",
  context: "How long a document is valid and how long it is kept are two different things. Nothing is destroyed without a decision.",
  questions: "Unknown deadlines",
  settles: (count: number, shown: string) => (count === 1 ? "concerns 1 document" : `concerns ${shown} documents`),
  noQuestions: "No questions: every deadline is known.",
  answer: "Answer",
  date: "Date of the event",
  kind: "What type are these documents?",
  part: "What is the capacity of the person?",
  rule: "Which rule keeps these documents?",
  choose: "Choose",
  answerFor: (title: string) => `Answer for ${title}`,
  answered: (title: string) => `Answered for “${title}”`,
  openDocument: "Open the document to answer",
  due: "Retention ends within 90 days",
  noDue: "No document reaches the end of its retention within 90 days.",
  expiring: "Validity ends within 60 days",
  noExpiring: "No validity ends within 60 days.",
};
