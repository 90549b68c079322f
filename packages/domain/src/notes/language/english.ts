import type { Sentence } from './sentences.ts';

const set = (words: string) => new Set(words.trim().split(/\s+/));
const english = set(`
  the you i is are not to of and that it my me we she he they have do was for with your this be will would if in on so what all never always just feel like but because can no one how why who
  his her our their am were did does has had could should there when about at every nothing nobody fault liar thanks nice typical
`);
const others = set(`
  der die das und ich nicht du mir mich ist sie wir ein eine zu mit auf bist hast immer nie wenn dass je tu ne pas que le la les des est vous moi un une et il elle suis qui toujours jamais el los las yo es por una como
  siempre nunca het een dat ik niet jij mij maar altijd nooit bent io non che di mi sei sempre mai você não eu sempre jeg ikke det er aldrig alltid och inte är mig nie się jest
`);

/** Whether more of its words are English ones than words of a neighbour that shares its letters. */
export function isEnglish({ words }: Sentence): boolean {
  let own = 0;
  let foreign = 0;
  for (const word of words.split(' ')) {
    if (english.has(word)) own++;
    if (others.has(word.toLowerCase())) foreign++;
  }
  return foreign <= own;
}
