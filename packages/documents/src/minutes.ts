import { type Language, say, wordFor, writeMoment } from '@linli/wording';
import type { Block, Form } from './form.js';

/** Somebody at a session: a party by its standing, anybody else by the capacity they came in. */
export interface Attendee {
  readonly standing?: string | undefined;
  readonly capacity?: string | undefined;
  readonly name?: string | undefined;
}

/** 人民调解笔录: one session of one mediation. */
export interface MinutesContent {
  readonly kind: 'minutes';
  readonly caseNumber: string;
  readonly documentId: string;
  readonly committee: string;
  readonly mediationId: string;
  /** Title of the case. */
  readonly matter: string;
  /** Which session of the mediation it was, counting from 1. */
  readonly sessionNumber: number;
  readonly heldAt: string;
  readonly room: string;
  readonly open: boolean;
  readonly present: readonly Attendee[];
  readonly absentParties: readonly Attendee[];
  readonly text: string;
  readonly madeAt: string;
}

/** The minutes as a form, to be read and signed by everybody who was there. */
export function minutesForm(language: Language, content: MinutesContent): Form {
  const { sessionNumber, committee, present, absentParties } = content;
  const date = say(language, 'document.date_to_fill');
  const signature = (label: string): Block => ({ is: 'signature', label, date });
  const list = (people: readonly Attendee[]) =>
    people.map((one) => `${positionOf(language, one)} ${one.name ?? '＿＿＿＿＿＿'}`).join('；');
  return {
    issuer: committee,
    title:
      say(language, 'document.minutes') + say(language, 'document.session_number', { number: sessionNumber }),
    references: [say(language, 'document.case_number', { number: content.caseNumber })],
    blocks: [
      {
        is: 'fields',
        fields: [
          { label: say(language, 'document.mediation'), text: content.matter },
          { label: say(language, 'document.mediation_number'), text: content.mediationId },
          { label: say(language, 'document.time'), text: writeMoment(language, content.heldAt) },
          { label: say(language, 'document.place'), text: content.room },
          {
            label: say(language, 'document.openness'),
            text: say(language, content.open ? 'document.open' : 'document.closed'),
          },
          { label: say(language, 'document.present'), text: list(present) },
          ...(absentParties.length === 0
            ? []
            : [{ label: say(language, 'document.absent'), text: list(absentParties) }]),
        ],
      },
      { is: 'heading', text: say(language, 'document.record') },
      { is: 'text', text: content.text },
      { is: 'text', text: say(language, 'document.read_over') },
      ...present.map((one) =>
        signature(
          say(language, 'document.person_signs', {
            standing: positionOf(language, one),
            name: one.name ?? '',
          }),
        ),
      ),
      signature(say(language, 'document.mediator_signs')),
      signature(say(language, 'document.recorder_signs')),
    ],
  };
}

function positionOf(language: Language, { standing, capacity = '' }: Attendee): string {
  return standing === undefined ? capacity : wordFor(language, 'partyStanding', standing);
}
