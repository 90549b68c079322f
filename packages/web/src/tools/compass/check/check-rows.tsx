// The brief check as a row of the compass, and on Today once its time has come, where somebody asked for that.
import { Trans, useLingui } from '@lingui/react/macro';
import { checkDueFrom, checkedDays, checkRhythm, myDateOf, rhythmOfCheck } from '@orrery/domain';
import { SlidersHorizontal, X } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ListRow } from '../../../ui/list-row.tsx';

export function CheckRow() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const last = checkedDays(state.compass).at(-1);
  const day = last && formats.dayShort(last.on);
  return (
    <ListRow
      lead={<SlidersHorizontal aria-hidden />}
      title={t`A brief check`}
      detail={last ? t`Last on ${day}` : t`How you are, how close, how much weighs on you`}
      href="/mine/check"
    />
  );
}

export function CheckDueRow() {
  const { t } = useLingui();
  const { state, now, attempt } = useOrrery();
  const today = myDateOf(state, now);
  const due = checkDueFrom(state.compass);
  if (due === null || due > today) return null;
  const rest = rhythmOfCheck(checkRhythm(state.compass), today);
  return (
    <ListRow
      lead={<SlidersHorizontal aria-hidden />}
      title={<Trans>A brief check</Trans>}
      detail={<Trans>Three taps, if you like</Trans>}
      href="/mine/check"
      trail={
        <IconButton
          label={t`Not this time`}
          icon={<X aria-hidden />}
          onPress={() =>
            void attempt(
              { tool: 'compass', intent: rest },
              <Trans>Left for now. It comes back at its time.</Trans>,
            )
          }
        />
      }
    />
  );
}
