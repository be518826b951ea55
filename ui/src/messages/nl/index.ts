export { frame } from "./frame";
