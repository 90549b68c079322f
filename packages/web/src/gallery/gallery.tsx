// Every widget in every state, by day and by night. In development only; its own words are not in the catalogue.

import { Screen } from '../ui/screen.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Acting } from './acting.tsx';
import { FieldSpecimens } from './fields.tsx';
import styles from './gallery.module.css';
import { PeoplePlate, PlanPlate, TodayPlate, WritePlate } from './plates.tsx';
import { Showing } from './showing.tsx';

function Gallery() {
  return (
    <Screen title="Gallery">
      <nav className={styles.index} aria-label="Plates">
        <TextLink href="/gallery/today">Today</TextLink>
        <TextLink href="/gallery/people">People</TextLink>
        <TextLink href="/gallery/plan">Plan</TextLink>
        <TextLink href="/gallery/write">Write</TextLink>
        <TextLink href="/gallery?dir=rtl">Right to left</TextLink>
        <TextLink href="/gallery?lang=pseudo">Longer words</TextLink>
      </nav>
      <div className={styles.gallery}>
        <SectionHead>Acting</SectionHead>
        <Acting />
        <SectionHead>Fields</SectionHead>
        <FieldSpecimens />
        <SectionHead>Showing</SectionHead>
        <Showing />
      </div>
    </Screen>
  );
}

/** The gallery's addresses and what stands there. */
export const galleryPages = [
  { path: '/gallery', screen: Gallery },
  { path: '/gallery/today', screen: TodayPlate },
  { path: '/gallery/people', screen: PeoplePlate },
  { path: '/gallery/plan', screen: PlanPlate },
  { path: '/gallery/write', screen: WritePlate },
];
