// A PostgreSQL of a test's own: a new folder, a unix socket in it, no port. It refuses to run as root, so root lends it
// the rights of nobody.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestPostgres {
  readonly url: string;
  /** Where it keeps its data, the write-ahead log among them. */
  readonly data: string;
  /** Carries out SQL, such as a dump, by the database's own program. */
  run(sql: string): void;
  /** kill −9 of the server and all that it started, as a power cut would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes the folder. */
  stop(): Promise<void>;
}

const debian = '/usr/lib/postgresql';

/** The folder of its programs, or undefined where it is not installed. */
export function findPostgres(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

function nobody(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export async function startPostgres(): Promise<TestPostgres> {
  const bin = findPostgres();
  if (!bin) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'orrery-pg-'));
  const rights = nobody();
  if (rights.uid !== undefined && rights.gid !== undefined) chownSync(folder, rights.uid, rights.gid);
  const data = join(folder, 'data');
  const settings = { ...rights, cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'orrery', '--auth=trust', '--encoding=UTF8', '--no-sync'],
    { ...settings, stdio: 'pipe' },
  );
  let server: ChildProcess | undefined;
  const ended = (child: ChildProcess) =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise<void>((done) => child.once('exit', () => done()));

  async function start(): Promise<void> {
    // After a kill the lock file of the dead server may lie there; it sees for itself that nobody holds it.
    server = spawn(join(bin ?? '', 'postgres'), ['-D', data, '-k', folder, '-h', ''], {
      ...settings,
      stdio: 'ignore',
      detached: true,
    });
    for (let tries = 0; tries < 300; tries += 1) {
      if (existsSync(join(folder, '.s.PGSQL.5432')) && isReady(bin ?? '', folder)) return;
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error('PostgreSQL did not start');
  }
  await start();
  return {
    url: `postgres://orrery@localhost/postgres?host=${encodeURIComponent(folder)}`,
    data,
    run(sql) {
      const where = ['-h', folder, '-U', 'orrery', '-d', 'postgres', '-q', '-v', 'ON_ERROR_STOP=1'];
      execFileSync(join(bin, 'psql'), where, { ...settings, input: sql, stdio: ['pipe', 'ignore', 'pipe'] });
    },
    start,
    async kill() {
      if (!server?.pid) return;
      // Every process of its group: the postmaster and its children share one.
      for (const pid of family(server.pid)) signal(pid);
      await ended(server);
    },
    async stop() {
      if (server) {
        server.kill('SIGINT');
        await ended(server);
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const isReady = (bin: string, folder: string): boolean => {
  try {
    execFileSync(join(bin, 'pg_isready'), ['-h', folder, '-U', 'orrery', '-d', 'postgres'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
};

/** A process and those that it started. (Its children make groups of their own.) */
function family(pid: number): number[] {
  const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(Number);
  return [pid, ...listed];
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it ended meanwhile
  }
}
