// A table that is brought in: read when it is chosen, forgotten when one leaves.
import type { ReadTable, TableFault } from '@orrery/client/choosing';
import { useRef, useState } from 'react';

interface Taken {
  readonly file: string;
  /** Grows with each file. */
  readonly turn: number;
  readonly read: ReadTable | null;
  readonly why: TableFault | 'unread' | null;
}

const nothing: Taken = { file: '', turn: 0, read: null, why: null };

export function useTable() {
  const [taken, set] = useState<Taken>(nothing);
  const turn = useRef(0);
  const take = async (file: File) => {
    const mine = ++turn.current;
    const show = (read: ReadTable | null, why: Taken['why']) => {
      // another one was chosen meanwhile
      if (turn.current === mine) set({ file: file.name, turn: mine, read, why });
    };
    try {
      const { readCandidates } = await import('@orrery/client/choosing');
      const found = readCandidates(new Uint8Array(await file.arrayBuffer()));
      if (found.ok) show(found.value, null);
      else show(null, found.why);
    } catch {
      show(null, 'unread');
    }
  };
  const leave = () => {
    turn.current++;
    set(nothing);
  };
  return { ...taken, take, leave };
}
