// What a host sets through the environment: where data goes, under which names the relay is known, and how much anybody
// may ask. Names and meanings are in `orrery help serve`.
import { LIMITS, type Limits, type StartOptions } from '@orrery/relay';
import { UsageError } from './usage.ts';

type Settings = Pick<
  StartOptions,
  | 'requestsPerMinute'
  | 'databaseUrl'
  | 'origins'
  | 'trustedProxies'
  | 'codes'
  | 'limits'
  | 'mostBytes'
  | 'metricsPort'
  | 'metricsHost'
>;

/** Limits that a host can change, by the name of their variable. */
export const limitNames: Readonly<Record<string, keyof Limits>> = Object.fromEntries(
  (Object.keys(LIMITS) as (keyof Limits)[]).map((name) => [
    `ORRERY_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`,
    name,
  ]),
);

/** Throws UsageError with the variable that cannot be meant so. What is empty counts as not set. */
export function readSettings(env: Record<string, string | undefined>, metricsPort?: string): Settings {
  const requests = number(env, 'ORRERY_REQUESTS_PER_MINUTE', 1);
  const mostBytes = number(env, 'ORRERY_MOST_BYTES', 1_000_000);
  const limits: Partial<Record<keyof Limits, number>> = {};
  for (const [variable, name] of Object.entries(limitNames)) {
    const value = number(env, variable, 0);
    if (value !== undefined) limits[name] = value;
  }
  const port = metricsPort ?? env.ORRERY_METRICS_PORT;
  return {
    limits,
    origins: list(env.ORRERY_ORIGIN).map(readOrigin),
    trustedProxies: list(env.ORRERY_PROXY),
    codes: new Map(list(env.ORRERY_CODES).map(readCode)),
    ...(requests === undefined ? {} : { requestsPerMinute: requests }),
    ...(mostBytes === undefined ? {} : { mostBytes }),
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    ...(port ? { metricsPort: readPort(port) } : {}),
    ...(env.ORRERY_METRICS_HOST ? { metricsHost: env.ORRERY_METRICS_HOST } : {}),
  };
}

export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new UsageError(`“${text}” is no port: take a number from 1 to 65535.`);
  return port;
}

function number(
  env: Record<string, string | undefined>,
  variable: string,
  least: number,
): number | undefined {
  const text = env[variable] ?? '';
  if (text === '') return undefined;
  if (!/^\d{1,12}$/.test(text) || Number(text) < least)
    throw new UsageError(`${variable} is “${text}”: take a whole number from ${least}.`);
  return Number(text);
}

const list = (text = ''): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
    throw new UsageError(
      `ORRERY_ORIGIN is “${text}”: take what browsers show, such as https://orrery.example.`,
    );
  return url.origin;
}

function readCode(text: string): [string, number] {
  const [, code = '', uses = '1'] = /^([^:]{8,128}?)(?::([1-9]\d{0,6}))?$/.exec(text) ?? [];
  if (code === '')
    throw new UsageError(
      'ORRERY_CODES: take codes of at least eight characters, such as violet-otter:5, and commas between them.',
    );
  return [code, Number(uses)];
}
