// A paper as pages to print: loaded only when somebody asks for one. Nothing is asked of anybody; letters and emoji are of this device and
// this app. docs/spec/papers.md, PAPER32, PAPER33.
import { Document, Page, pdf, StyleSheet, Text, View } from '@react-pdf/renderer';
import { DISPLAY, TEXT } from './letters.ts';

export interface SheetWords {
  readonly title: string;
  /** What it is and whose. */
  readonly lead: string;
  /** How it stands, and as of when. */
  readonly standing: string;
  readonly sections: readonly { readonly title: string; readonly sentences: readonly string[] }[];
  readonly days: readonly { readonly name: string; readonly words: string }[];
  /** Only of what is in force. */
  readonly signed: {
    readonly heading: string;
    readonly names: readonly { readonly name: string; readonly when: string; readonly digits: string }[];
  } | null;
  readonly notes: readonly string[];
  readonly language: string;
  readonly page: (page: number, pages: number) => string;
}

export type SheetSize = 'A4' | 'LETTER';

/** As the design has them by day. */
export interface SheetColours {
  readonly ink: string;
  readonly second: string;
  readonly line: string;
  readonly brass: string;
}

/** A line height counts from a size that stands beside it, and from no other. */
const small = { fontSize: 10.5, lineHeight: 1.4 };
/** What is longer may be cut between lines; shorter sentences stay whole. */
const WHOLE = 700;

const stylesIn = ({ ink, second, line, brass }: SheetColours) =>
  StyleSheet.create({
    page: {
      ...{ paddingTop: 56, paddingBottom: 64, paddingHorizontal: 72 },
      ...{ fontFamily: TEXT, fontSize: 10.5, color: ink },
    },
    title: { fontFamily: DISPLAY, fontSize: 27, lineHeight: 1.15, marginBottom: 10 },
    lead: { fontSize: 12, lineHeight: 1.4, color: second },
    standing: { ...small, color: second, marginTop: 2 },
    rule: { width: 48, borderBottomWidth: 1.5, borderBottomColor: brass, marginTop: 14, marginBottom: 6 },
    heading: { ...small, color: second, marginTop: 18, marginBottom: 5 },
    line: { paddingVertical: 6, borderTopWidth: 0.75, borderTopColor: line },
    sentence: { fontFamily: DISPLAY, fontSize: 13.5, lineHeight: 1.4 },
    days: { marginTop: 16 },
    pair: { flexDirection: 'row', paddingVertical: 2 },
    pairName: { ...small, width: 130, color: second },
    pairWords: { ...small, flex: 1 },
    signed: { marginTop: 24 },
    row: { flexDirection: 'row', paddingVertical: 7, borderTopWidth: 0.75, borderTopColor: line },
    name: { width: '50%', paddingRight: 16 },
    who: { fontFamily: DISPLAY, fontSize: 15, lineHeight: 1.3 },
    digits: { ...small, letterSpacing: 0.4 },
    when: { ...small, color: second },
    notes: { marginTop: 16, borderTopWidth: 0.75, borderTopColor: line, paddingTop: 8 },
    note: { fontSize: 9, lineHeight: 1.4, color: second, marginBottom: 3 },
    // of a height of its own and without a line height: what comes again on each page would have it grow from page to page
    // (react-pdf 4.9, its issues 3416 and 3452)
    foot: {
      ...{ position: 'absolute', bottom: 32, left: 72, right: 72, height: 14, flexDirection: 'row' },
      ...{ fontSize: 9, color: second },
    },
    footTitle: { flex: 1, paddingRight: 24, maxLines: 1, textOverflow: 'ellipsis' },
  });

export function PaperSheet(props: { words: SheetWords; size: SheetSize; colours: SheetColours }) {
  const { words, size, colours } = props;
  const styles = stylesIn(colours);
  const names = words.signed?.names ?? [];
  // two beside each other, as on paper
  const rows = names.flatMap((one, at) => (at % 2 === 0 ? [[one, ...names.slice(at + 1, at + 2)]] : []));
  const notes = (
    <View style={styles.notes} wrap={false}>
      {words.notes.map((note) => (
        <Text key={note} style={styles.note}>
          {note}
        </Text>
      ))}
    </View>
  );
  return (
    <Document title={words.title} language={words.language} creator="" producer="">
      <Page size={size} style={styles.page}>
        <Text style={styles.title}>{words.title}</Text>
        <Text style={styles.lead}>{words.lead}</Text>
        <Text style={styles.standing}>{words.standing}</Text>
        <View style={styles.rule} />
        {words.sections.map(({ title, sentences: [first = '', ...others] }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is made once, and two sections may be called alike
          <View key={at}>
            <View wrap={first.length > WHOLE}>
              <Text style={styles.heading} minPresenceAhead={60}>
                {title}
              </Text>
              <Sentence styles={styles}>{first}</Sentence>
            </View>
            {others.map((sentence, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: so may two sentences
              <Sentence key={nth} styles={styles}>
                {sentence}
              </Sentence>
            ))}
          </View>
        ))}
        {words.days.length > 0 ? (
          <View style={styles.days} wrap={false}>
            {words.days.map((day) => (
              <View key={day.name} style={styles.pair}>
                <Text style={styles.pairName}>{day.name}</Text>
                <Text style={styles.pairWords}>{day.words}</Text>
              </View>
            ))}
          </View>
        ) : null}
        {rows.map((row, at) => (
          <View key={row[0]?.digits} wrap={false}>
            {at === 0 ? <Text style={[styles.heading, styles.signed]}>{words.signed?.heading}</Text> : null}
            <View style={styles.row}>
              {row.map((one) => (
                <View key={one.digits} style={styles.name}>
                  <Text style={styles.who}>{one.name}</Text>
                  <Text style={styles.when}>{one.when}</Text>
                  <Text style={styles.digits}>{one.digits}</Text>
                </View>
              ))}
            </View>
            {/* so that no page holds nothing else */}
            {at === rows.length - 1 ? notes : null}
          </View>
        ))}
        {rows.length === 0 ? notes : null}
        <View style={styles.foot} fixed>
          <Text style={styles.footTitle}>{words.title}</Text>
          <Text render={({ pageNumber, totalPages }) => words.page(pageNumber, totalPages)} />
        </View>
      </Page>
    </Document>
  );
}

function Sentence({ styles, children }: { styles: ReturnType<typeof stylesIn>; children: string }) {
  return (
    <View style={styles.line} wrap={children.length > WHOLE}>
      <Text style={styles.sentence} orphans={2} widows={2}>
        {children}
      </Text>
    </View>
  );
}

/** The pages as a PDF. `words`: of letters that the fonts have. */
export const sheetOf = (words: SheetWords, size: SheetSize, colours: SheetColours): Promise<Blob> =>
  pdf(<PaperSheet words={words} size={size} colours={colours} />).toBlob();
