// The command line, thin: finds the command, loads only that, turns what went wrong into a sentence and an exit code.
import { about, overview } from './help.ts';
import { UsageError } from './usage.ts';
import { version } from './version.ts';

type Command = (args: string[]) => Promise<number>;

const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).serve,
  https: async () => (await import('./https.ts')).https,
  plan: async () => (await import('./plan.ts')).plan,
  calendar: async () => (await import('./calendar.ts')).calendar,
  'verify-paper': async () => (await import('./verify-paper.ts')).verifyPaper,
};

/** Runs a command and answers its exit code: 0 done, 1 failed, 2 not meant so, 3 no plan is possible. Never throws. */
export async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') return say(`orrery ${version()}`);
  if (name === undefined || name === '--help' || name === '-h') return say(overview);
  if (name === 'help') return help(rest[0]);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load)
    return refuse(
      `There is no command “${name}”. The commands are serve, https, plan, calendar, verify-paper and help.`,
    );
  if (rest.includes('--help') || rest.includes('-h')) return help(name);
  try {
    return await (await load())(rest);
  } catch (error) {
    if (error instanceof UsageError) {
      return refuse(`${error.message}\nMore: npx --no orrery help ${name}`);
    }
    console.error(error);
    return 1;
  }
}

function help(name: string | undefined): number {
  const text = name === undefined ? overview : Object.hasOwn(about, name) ? about[name] : undefined;
  return text === undefined ? refuse(`There is no command “${name}”.\n\n${overview}`) : say(text);
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function refuse(text: string): number {
  console.error(text);
  return 2;
}
