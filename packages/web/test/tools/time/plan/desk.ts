// The planner's worker in the page of a test: the real planner, answering as the worker does, one message at a time.
import type { PlannerAnswer, PlannerTask, PlannerWorker } from '@orrery/client/planning';
import {
  check,
  explain,
  explainMissedFloor,
  giveMore,
  intoEvenings,
  loadSolver,
  type Plan,
  solve,
} from '@orrery/planner';
import { act } from 'react';
import { vi } from 'vitest';

export interface Desk {
  /** What was asked, in order. */
  readonly tasks: PlannerTask[];
  /** Lets everything be answered that was asked; `until` holds back what comes after the first answer of that kind. */
  settle(until?: PlannerAnswer['kind']): Promise<void>;
  /** Hears this plan of the last question, and nothing more as yet. */
  hear(plan: Plan): Promise<void>;
}

/** The same question has the same answers, and some take a while. */
const known = new Map<string, Promise<PlannerAnswer[]>>();

/** Puts it in the place of the browser's workers until the test is over. */
export async function sitAtDesk(): Promise<Desk> {
  const solver = await loadSolver();
  const tasks: PlannerTask[] = [];
  const open: { worker: InPage; task: PlannerTask }[] = [];
  class InPage implements PlannerWorker {
    onmessage: PlannerWorker['onmessage'] = null;
    onerror: PlannerWorker['onerror'] = null;
    isOver = false;
    postMessage(task: PlannerTask) {
      tasks.push(task);
      open.push({ worker: this, task });
    }
    terminate() {
      this.isOver = true;
    }
    say(data: PlannerAnswer) {
      if (!this.isOver) this.onmessage?.({ data } as MessageEvent<PlannerAnswer>);
    }
  }
  vi.stubGlobal('Worker', InPage);

  async function answersTo(
    { instance, slack = 0, planAlone }: PlannerTask,
    explains: boolean,
  ): Promise<PlannerAnswer[]> {
    const answers: PlannerAnswer[] = [];
    const found = await solve(instance, {
      solver,
      work: 200_000,
      ...(slack > 0 ? { slack } : {}),
      onPlan: (plan, objective) =>
        answers.push({ kind: 'plan', plan: intoEvenings(instance, plan), objective }),
      onLevel: (level, index) => answers.push({ kind: 'level', level, index }),
    });
    if (found.status === 'infeasible')
      return [...answers, { kind: 'outcome', outcome: found, reasons: [] }, { kind: 'end' }];
    const outcome = { ...found, plan: intoEvenings(instance, found.plan) };
    const reasons = explains ? explain(instance, outcome.plan) : [];
    answers.push({ kind: 'outcome', outcome, reasons });
    for (const { relation, content, missedFloors } of reasons) {
      if (content || planAlone) continue;
      for (const { person, block } of missedFloors)
        answers.push({
          kind: 'missed',
          missed: await explainMissedFloor(instance, outcome.plan, { relation, person, block }, solver),
        });
      answers.push({ kind: 'more', more: await giveMore(instance, outcome.plan, relation, solver) });
    }
    return [...answers, { kind: 'end' }];
  }

  return {
    tasks,
    async settle(until) {
      while (open.length > 0)
        await act(async () => {
          const next = open.shift();
          if (!next) return;
          const task = until ? { ...next.task, planAlone: true } : next.task;
          const question = JSON.stringify(task);
          const asked = known.get(question) ?? answersTo(task, next.task.planAlone !== true);
          known.set(question, asked);
          const answers = await asked;
          const last = until ? answers.findIndex(({ kind }) => kind === until) : answers.length - 1;
          for (const answer of answers.slice(0, last + 1)) next.worker.say(answer);
        });
    },
    hear: (plan) =>
      act(async () => {
        const last = open.at(-1);
        if (last)
          last.worker.say({ kind: 'plan', plan, objective: check(last.task.instance, plan).objective });
      }),
  };
}
