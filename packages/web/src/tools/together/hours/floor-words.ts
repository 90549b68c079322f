// How a floor stands, in a sentence for whoever looks.
import { useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { floorBetween, floorStanding, floorsAsked, floorsDeclined, type MemberId } from '@orrery/domain';
import { useDateWords } from '../dates/date-words.ts';

export function useFloorStanding(circle: Circle) {
  const { t } = useLingui();
  const words = useDateWords(circle);
  const { capital } = words.formats;
  return (people: readonly MemberId[]): string => {
    const floor = floorBetween(circle.state.time, people);
    const standing = floorStanding(floor, circle.inCircle);
    const asked = floorsAsked(floor, circle.inCircle);
    const said: string[] = [];
    if (standing.kind === 'confirmed') {
      const [hours, who] = [words.floorWords(standing.floor), words.names(people)];
      said.push(capital(t`${hours}, confirmed by ${who}.`));
    }
    if (standing.kind === 'unread') {
      const by = words.names(standing.by);
      said.push(
        t`Everybody said yes. Then ${by} wrote something that this version cannot read; it may be a no, so no floor counts.`,
      );
    }
    for (const { floor: what, answers } of asked) {
      const hours = words.floorWords(what);
      const waiting = words.names(people.filter((one) => answers.get(one) !== 'yes'));
      said.push(capital(t`${hours}, asked for. Waiting for ${waiting}.`));
    }
    if (standing.kind === 'none' && asked.length === 0)
      for (const { version, by } of floorsDeclined(floor)) {
        const [hours, who] = [words.floorWords(version.floor), words.names(by)];
        said.push(capital(t`${hours}: ${who} said no, or took it back.`));
      }
    return said.length > 0 ? said.join(' ') : t`Nothing agreed.`;
  };
}
