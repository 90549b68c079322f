import { createContext } from 'react';

/** Leaves at once; given by the shell, pressed at the edge of every page. */
export const ExitContext = createContext<() => void>(() => {});
