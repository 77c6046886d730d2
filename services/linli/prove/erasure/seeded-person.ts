import { idNumberOf } from '@linli/case-domain';
import type { Stage } from '../../src/demonstration/stage.js';

/** Somebody who exists only in the proof, with particulars nobody else has. */
export interface SeededPerson {
  readonly personRef: string;
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly address: string;
  /** Stands in every text about the person. */
  readonly word: string;
}

/** Rare characters, 𠮷 and 𡈽 outside the basic plane among them: no text of the demonstration has three of them in a row. */
const RARE = Array.from('𠮷𡈽𪚥龘靐齉爩鱻麤灪饢癵驫麣纞虋讟钃鸜厵滟');

/** The person with this number: the same in every performance of the same seed. */
export function seededPerson(stage: Stage, number: number): SeededPerson {
  const drawn = (of: string, from: number, to: number) => stage.number(`${of} of ${number}`, from, to);
  const rare = (of: string) =>
    [1, 2, 3].map((at) => RARE[drawn(`${of} ${at}`, 0, RARE.length - 1)] ?? '').join('');
  const seventeen = `370199${drawn('year', 1940, 2005)}${String(drawn('day', 1001, 1028))}${drawn('order', 100, 999)}`;
  return {
    personRef: stage.id(`person ${number}`),
    name: `𠮷${rare('name')}`,
    phone: `1${drawn('phone', 39_000_000, 98_999_999)}${drawn('phone end', 10, 99)}`,
    idNumber: idNumberOf(seventeen),
    address: `${rare('lane')}巷${drawn('house', 100, 999)}号${drawn('room', 1000, 9999)}室`,
    word: `${rare('word')}${drawn('word', 1000, 9999)}`,
  };
}

/** A person as a command names one. */
export function givenOf({ personRef, name, phone, idNumber, address }: SeededPerson) {
  return { personRef, name, phone, idNumber, address };
}

/** What is looked for: every particular and the word. */
export function particularsOf({ name, phone, idNumber, address, word }: SeededPerson): string[] {
  return [name, phone, idNumber, address, word];
}
