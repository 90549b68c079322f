// Where something is edited or shown: that two devices wrote it at once, and the way to choose. Nothing where they did not.
import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { whatWasWrittenTwice } from '@orrery/domain';
import { useMemo } from 'react';
import { Notice } from '../ui/notice.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { type About, bothHref, isAbout } from './both-address.ts';
import { useOrrery } from './orrery.tsx';
import styles from './written-twice-remark.module.css';

export function WrittenTwiceRemark({ about }: { about: readonly About[] }) {
  const { state } = useOrrery();
  const twice = useMemo(() => whatWasWrittenTwice(state), [state]);
  const here = about.flatMap((one) => twice.filter((each) => isAbout(each, one)));
  const [first] = here;
  if (!first) return null;
  return (
    <div className={styles.remark}>
      <Notice
        kind="remark"
        what={plural(here.length, {
          one: 'One thing here was written on two devices at once.',
          other: '# things here were written on two devices at once.',
        })}
        todo={
          <TextLink href={bothHref(first)}>
            <Trans>See both, and choose</Trans>
          </TextLink>
        }
      />
    </div>
  );
}
