// A report on one's notes, counted in a worker when somebody looks, and again only when a note has changed. It stays with what is open.
import { type Counted, patternsInWorker } from '@orrery/client/patterns';
import { type Note, namingLeads, type State } from '@orrery/domain';
import type { Ask, Report } from '@orrery/domain/patterns';
import { useEffect, useRef, useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';

interface Kept {
  readonly notes: readonly Note[];
  /** The same, naming of triggers of one name the one that leads. */
  readonly read: readonly Note[];
  readonly reports: Map<string, Report>;
}

const kept = new WeakMap<State['notes']['notes'], Kept>();

/** Reports on the notes as they are now. */
function reportsOn(state: State['notes']): Kept {
  const { notes: all } = state;
  const notes = [...all.values()];
  const read = namingLeads(state, notes);
  const before = kept.get(all);
  const isSame = (note: Note, k: number) =>
    note === before?.notes[k] && read[k]?.fields.trigger === before.read[k]?.fields.trigger;
  if (before?.notes.length === notes.length && notes.every(isSame)) return before;
  const now = { notes, read, reports: new Map() };
  kept.set(all, now);
  return now;
}

export interface Counting {
  /** Null until there is one. */
  readonly report: Report | null;
  readonly stage: 'counting' | 'slow' | Exclude<Counted['kind'], 'report'> | 'done';
  stop(): void;
  again(): void;
}

/** From then on one is told that it takes a while, milliseconds. */
const patience = 500;

/** Null asks nothing. */
export function useReport(ask: Ask | null): Counting {
  const { state } = useOrrery();
  const [stage, setStage] = useState<Counting['stage']>('counting');
  const [asked, setAsked] = useState(0);
  const running = useRef<AbortController | null>(null);
  const latest = useRef<{ key: string; report: Report } | null>(null);
  const key = ask === null ? '' : JSON.stringify([ask.zone, ask.feeling, ask.byPerson]);
  const now = reportsOn(state.notes);
  const report = now.reports.get(key);
  if (report) latest.current = { key, report };

  useEffect(() => {
    if (key === '' || now.reports.has(key)) return;
    void asked;
    const [zone, feeling, byPerson] = JSON.parse(key) as [string, string | null, boolean];
    const controller = new AbortController();
    running.current = controller;
    let isOver = false;
    setStage('counting');
    const slow = setTimeout(() => setStage('slow'), patience);
    void patternsInWorker(now.read, { zone, feeling, byPerson }, { signal: controller.signal }).then(
      (counted) => {
        clearTimeout(slow);
        if (counted.kind === 'report') now.reports.set(key, counted.report);
        if (!isOver) setStage(counted.kind === 'report' ? 'done' : counted.kind);
      },
    );
    return () => {
      isOver = true;
      controller.abort();
    };
  }, [now, key, asked]);

  return {
    // while it is counted anew, what was there stays
    report: report ?? (latest.current?.key === key ? latest.current.report : null),
    stage: report ? 'done' : stage,
    stop: () => running.current?.abort(),
    again: () => setAsked((times) => times + 1),
  };
}
