// The command `redress` as a function, for hosts that offer it among their own tools. The program itself is `main.ts`.

export {redress} from './redress.ts';
export type {ExitCode, Shell} from './shell.ts';
