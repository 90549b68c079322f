// Whether the last weeks were fuller than one's own usual, with the weeks that were counted; what one might do, where they were.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { addDays, type LocalDate, type Wear } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useCareWords } from './care-words.ts';

export function WearWords({ wear }: { wear: Wear }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useCareWords();
  if (wear.kind === 'notEnough') {
    const { lately, before, needed } = wear;
    return (
      <p className="t-small">
        <Trans>
          Not enough yet to set these weeks beside your usual: {lately} of {needed.lately} among the last six
          weeks, and {before} of {needed.before} from the year before. A week counts once you said both.
        </Trans>
      </p>
    );
  }
  const { lately, before, signs } = wear;
  const days = (weeks: readonly LocalDate[]) =>
    formats.list(weeks.toReversed().map((week) => formats.dayRange(week, addDays(week, 6))));
  const late = lately.weeks.length;
  const counted = t`${plural(lately.tooFull.length, {
    0: `None of the last ${late} weeks that you told of was fuller than you had room for.`,
    one: `One of the last ${late} weeks that you told of was fuller than you had room for.`,
    other: `Of the last ${late} weeks that you told of, # were fuller than you had room for.`,
  })}`;
  const usual = before.weeks.length;
  const then = t`${plural(before.tooFull.length, {
    0: `In the year before them, none of ${usual} was.`,
    one: `In the year before them, one of ${usual} was.`,
    other: `In the year before them, # of ${usual} were.`,
  })}`;
  return (
    <Flow>
      <p className="t-sentence">
        {wear.kind === 'fullerThanUsual' ? (
          <Trans>Fuller than is usual for you, for some weeks now</Trans>
        ) : (
          <Trans>Much as it usually is for you</Trans>
        )}
      </p>
      <p>
        {counted} {then}
      </p>
      {lately.tooFull.length > 0 ? (
        <p className="t-small">
          <Trans>Counted as too full: {days(lately.tooFull)}.</Trans>
        </p>
      ) : null}
      {signs.length > 0 ? (
        <p>
          <Trans>You noticed more than once: {formats.list(signs.map(words.signOf))}.</Trans>
        </p>
      ) : null}
      <p className="t-small">
        {wear.kind === 'fullerThanUsual' ? (
          <Trans>
            These are your own weeks beside your own weeks; it is no diagnosis, and it does not know why. If
            it goes on, or worries you, somebody trained sees more than a count can.{' '}
            <TextLink href="/help">Getting help</TextLink>
          </Trans>
        ) : (
          <Trans>These are your own weeks beside your own weeks, and nothing else. It is no diagnosis.</Trans>
        )}
      </p>
    </Flow>
  );
}
