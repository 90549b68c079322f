// Time of one’s own: what fits right now, evenings apart, hours that are kept, and now and then a question.
import { useLingui } from '@lingui/react/macro';
import { thingsOf } from '@orrery/domain';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { EveningsAhead } from './evenings-ahead.tsx';
import { KeptForYou } from './kept-for-you.tsx';
import { Turning } from './turning.tsx';
import { WhatFits } from './what-fits.tsx';

export default function OwnTimeScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  return (
    <Screen
      title={t`Time of my own`}
      back={{ href: '/mine/compass', label: t`My compass` }}
      visibility={<OnlyYou />}
      narrow
    >
      <WrittenTwiceRemark about={thingsOf(state.compass, 'idea').map(({ id }) => ({ of: 'idea', id }))} />
      <WhatFits />
      <EveningsAhead />
      <KeptForYou />
      <Turning />
    </Screen>
  );
}
