export { common } from "./common";
export { errors } from "./errors";
export { first } from "./first";
export { frame } from "./frame";
export { unlock } from "./unlock";
