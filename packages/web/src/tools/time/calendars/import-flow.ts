// The way of a file from the picker to the vault: read in a worker, looked at, kept or let go. Nothing is kept before
// somebody says so, and nothing of a file that is let go remains.
import {
  type CalendarReading,
  type CalendarStage,
  type ReadingFault,
  readCalendar,
} from '@orrery/client/workers';
import { addDays, type LocalDate, type PersonId, type Source } from '@orrery/domain';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { type ImportSettings, startingSettings, windowFault } from './import-model.ts';

export type Reader = typeof readCalendar;

/** A file that somebody chose. Only its name, its size and its bytes matter. */
export type CalendarFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

interface Chosen {
  readonly file: CalendarFile;
  readonly settings: ImportSettings;
  /** Files that wait their turn. */
  readonly waiting: readonly CalendarFile[];
}

export type Flow =
  | { readonly step: 'idle' }
  | ({ readonly step: 'reading'; readonly stage: CalendarStage } & Chosen)
  | ({ readonly step: 'ready'; readonly reading: CalendarReading } & Chosen)
  | ({ readonly step: 'fault'; readonly fault: ReadingFault } & Chosen);

export type FlowEvent =
  | { readonly type: 'chosen'; readonly chosen: Chosen }
  | { readonly type: 'changed'; readonly changes: Partial<ImportSettings>; readonly again: boolean }
  | { readonly type: 'stage'; readonly stage: CalendarStage }
  | { readonly type: 'read'; readonly reading: CalendarReading }
  | { readonly type: 'failed'; readonly fault: ReadingFault }
  | { readonly type: 'left' };

export function nextFlow(flow: Flow, event: FlowEvent): Flow {
  if (event.type === 'chosen') return { step: 'reading', stage: 'opening', ...event.chosen };
  if (flow.step === 'idle' || event.type === 'left') return { step: 'idle' };
  const { file, settings, waiting } = flow;
  switch (event.type) {
    case 'changed': {
      const changed = { ...settings, ...event.changes };
      if (!event.again) return { ...flow, settings: changed };
      return { step: 'reading', stage: 'opening', file, waiting, settings: changed };
    }
    case 'stage':
      return flow.step === 'reading' ? { ...flow, stage: event.stage } : flow;
    case 'read':
      return { step: 'ready', reading: event.reading, file, settings, waiting };
    case 'failed':
      return { step: 'fault', fault: event.fault, file, settings, waiting };
  }
}

export interface ImportFlow {
  readonly flow: Flow;
  /** Begins with the first file; the others wait. */
  take(files: readonly CalendarFile[], owner: PersonId, replaces?: Source): void;
  change(changes: Partial<ImportSettings>): void;
  /** Ends the reading or lets the file go, and goes on with the next that waits. */
  leave(): void;
}

export interface ImportWorld {
  readonly today: LocalDate;
  readonly sources: readonly Source[];
  readonly zoneOf: (owner: PersonId) => string;
  readonly read?: Reader;
}

/** Settings that decide what is in the file; the others only decide what becomes of it. */
const decisive: readonly (keyof ImportSettings)[] = ['owner', 'from', 'until', 'titles'];

export function useImportFlow(world: ImportWorld): ImportFlow {
  const [flow, send] = useReducer(nextFlow, { step: 'idle' });
  const latest = useRef({ world, flow });
  const reading = useRef<AbortController | null>(null);
  useEffect(() => {
    latest.current = { world, flow };
  });

  const read = useCallback(async (file: CalendarFile, settings: ImportSettings) => {
    reading.current?.abort();
    const stop = new AbortController();
    reading.current = stop;
    if (windowFault(settings)) return; // said at its field; read as soon as it is mended
    const { zoneOf, read: reader = readCalendar } = latest.current.world;
    const result = await reader(
      file,
      {
        from: settings.from ?? '',
        to: addDays(settings.until ?? '', 1),
        zone: zoneOf(settings.owner),
        keepTitles: settings.titles,
      },
      { signal: stop.signal, onStage: (stage) => !stop.signal.aborted && send({ type: 'stage', stage }) },
    );
    if (stop.signal.aborted) return;
    send(result.ok ? { type: 'read', reading: result.value } : { type: 'failed', fault: result.why });
  }, []);

  const take: ImportFlow['take'] = (files, owner, replaces) => {
    const [file, ...waiting] = files;
    if (!file) return;
    const { today, sources } = latest.current.world;
    const settings = startingSettings(file.name, owner, today, sources, replaces);
    send({ type: 'chosen', chosen: { file, settings, waiting } });
    void read(file, settings);
  };

  useEffect(() => () => reading.current?.abort(), []);

  return {
    flow,
    take,
    change(changes) {
      if (flow.step === 'idle') return;
      const again = decisive.some((key) => key in changes && changes[key] !== flow.settings[key]);
      send({ type: 'changed', changes, again });
      if (again) void read(flow.file, { ...flow.settings, ...changes });
    },
    leave() {
      reading.current?.abort();
      if (flow.step !== 'idle' && flow.waiting.length > 0) take(flow.waiting, flow.settings.owner);
      else send({ type: 'left' });
    },
  };
}
