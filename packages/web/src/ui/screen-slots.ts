// What the frame offers a screen: a place for the way back, and to be told which title now stands there.
import { createContext } from 'react';

export interface ScreenSlots {
  /** Where the way back goes; without a frame it stands on the screen itself. */
  back: HTMLElement | null;
  /** The address, so that the same screen at another address counts as a new arrival. */
  place: string;
  /** A screen shows under this title; its heading may take the focus. `within`: which page of those at one address. */
  arrive: (arrival: { title: string; heading: HTMLElement | null; within: string }) => void;
}

export const ScreenContext = createContext<ScreenSlots>({ back: null, place: '', arrive: () => {} });
