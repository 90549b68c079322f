// The sections of a paper and their sentences, one under the other, and others to begin from.
import { Trans, useLingui } from '@lingui/react/macro';
import { type AgreementItem, type AgreementSection, meant } from '@orrery/domain';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/field-parts.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { MeaningField } from '../meanings/meaning-field.tsx';
import type { People } from '../meanings/people-of.ts';
import styles from '../papers.module.css';
import { useTemplates } from './templates.ts';
import type { WrittenDraft } from './use-paper-draft.ts';

const mostSections = 24;
const mostSentences = 40;

export function SectionsField(props: {
  draft: WrittenDraft;
  sections: readonly AgreementSection[];
  people: People;
  error: (field: string) => string | undefined;
  onTouch: () => void;
}) {
  const { draft, sections, people, error, onTouch } = props;
  const { t } = useLingui();
  const { newId } = useOrrery();
  const { tell } = useToasts();
  const templates = useTemplates();
  const write = (next: readonly AgreementSection[]) => {
    onTouch();
    draft.write({ sections: [...next] });
  };
  const put = (at: number, changes: Partial<AgreementSection>) =>
    write(sections.map((one, k) => (k === at ? { ...one, ...changes } : one)));
  const add = (title: string, sentences: readonly string[]) =>
    write([
      ...sections,
      { id: newId(), title, items: sentences.map((text) => ({ id: newId<string & never>(), text })) },
    ]);
  const move = (at: number, by: number) => {
    const next = [...sections];
    const [one] = next.splice(at, 1);
    if (one) next.splice(at + by, 0, one);
    write(next);
  };
  const remove = (next: readonly AgreementSection[], told: React.ReactNode) => {
    const before = sections;
    write(next);
    tell({ words: told, undo: () => write(before) });
  };
  const left = templates.filter(({ title }) => !sections.some((one) => one.title === title));
  return (
    <section>
      <SectionHead>
        <Trans>What you agree on</Trans>
      </SectionHead>
      <Flow>
        {sections.map((section, at) => (
          <Section
            key={section.id}
            {...{ section, at, people, error }}
            isLast={at === sections.length - 1}
            onChange={(changes) => put(at, changes)}
            onMove={(by) => move(at, by)}
            onRemove={() =>
              remove(
                sections.filter((one) => one.id !== section.id),
                <Trans>The section is gone.</Trans>,
              )
            }
            onRemoveItem={(id) =>
              remove(
                sections.map((one, k) =>
                  k === at ? { ...one, items: one.items.filter((item) => item.id !== id) } : one,
                ),
                <Trans>The sentence is gone.</Trans>,
              )
            }
          />
        ))}
        {error('sections') ? <ErrorLine>{error('sections')}</ErrorLine> : null}
        {sections.length < mostSections ? (
          <Select
            label={t`Add a section`}
            placeholder={t`Choose what it is about`}
            options={[
              ...left.map(({ id, title }) => ({ id, label: title })),
              { id: 'own', label: t`Something else` },
            ]}
            value={null}
            onChange={(id) => {
              const one = templates.find((template) => template.id === id);
              add(one?.title ?? '', one?.sentences ?? ['']);
            }}
          />
        ) : null}
        <p className="t-caption">
          <Trans>
            The sentences that come with a section are there to be changed or crossed out. Nobody has to agree
            on any of this.
          </Trans>
        </p>
      </Flow>
    </section>
  );
}

function Section(props: {
  section: AgreementSection;
  at: number;
  people: People;
  isLast: boolean;
  error: (field: string) => string | undefined;
  onChange: (changes: Partial<AgreementSection>) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
  onRemoveItem: (id: string) => void;
}) {
  const { section, at, people, isLast, error, onChange, onMove, onRemove, onRemoveItem } = props;
  const { t } = useLingui();
  const { newId } = useOrrery();
  const { items } = section;
  const name = section.title || t`the section without a name`;
  return (
    <div className={styles.section}>
      <div className={styles.line}>
        <TextField
          label={t`Heading`}
          value={section.title}
          onChange={(title) => onChange({ title })}
          error={error(`sections.${at}.title`)}
        />
        <Menu
          label={t`More about ${name}`}
          items={[
            ...(at > 0 ? [{ id: 'up' as const, label: t`Further up`, icon: <ArrowUp aria-hidden /> }] : []),
            ...(isLast
              ? []
              : [{ id: 'down' as const, label: t`Further down`, icon: <ArrowDown aria-hidden /> }]),
            {
              id: 'remove' as const,
              label: t`Take the section out`,
              icon: <Trash2 aria-hidden />,
              alert: true,
            },
          ]}
          onAction={(id) => (id === 'remove' ? onRemove() : onMove(id === 'up' ? -1 : 1))}
        />
      </div>
      {items.map((item, k) => {
        const number = k + 1;
        const put = (next: AgreementItem) =>
          onChange({ items: items.map((one, l) => (l === k ? next : one)) });
        return (
          <div key={item.id} className={styles.written}>
            <div className={styles.line}>
              <TextArea
                label={t`Sentence ${number} of ${name}`}
                rows={2}
                value={item.text}
                onChange={(text) => put({ ...item, text })}
                error={error(`sections.${at}.items.${k}`)}
              />
              <IconButton
                label={t`Take sentence ${number} of ${name} out`}
                icon={<Trash2 aria-hidden />}
                onPress={() => onRemoveItem(item.id)}
              />
            </div>
            <MeaningField
              sentence={t`Sentence ${number} of ${name}`}
              text={item.text}
              means={item.means}
              of={people}
              onChange={(means) => put(meant(item, means))}
            />
          </div>
        );
      })}
      {error(`sections.${at}`) ? <ErrorLine>{error(`sections.${at}`)}</ErrorLine> : null}
      {items.length < mostSentences ? (
        <div>
          <Button
            kind="plain"
            icon={<Plus aria-hidden />}
            label={t`Add a sentence to ${name}`}
            onPress={() => onChange({ items: [...items, { id: newId(), text: '' }] })}
          >
            <Trans>Add a sentence</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  );
}
