import type { ComponentType } from 'react';

/** One page: its path in wouter's notation, and its screen, loaded when somebody goes there (`export default`). */
export interface Route {
  readonly path: string;
  readonly screen: () => Promise<{ default: ComponentType }>;
}
