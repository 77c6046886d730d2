import { caseLesson, lessonPage } from '@linli/contracts';
import { type Exchange, type Stage, StepRefused } from './stage.js';

interface Remark {
  readonly applicant?: string;
  readonly respondent?: string;
  readonly mediator?: string;
}

interface Told {
  readonly title: string;
  readonly teaches: string;
  /** By the command of the step, and which step of that command it is, counted from 1. */
  readonly remarks: Readonly<Record<string, Remark>>;
}

/** The stories that are told as lessons, by the names of their scenarios. */
const lessons: Readonly<Record<string, Told>> = {
  leak: {
    title: '楼上楼下漏水：先查原因，再谈赔偿',
    teaches: '双方各执一词时，先约定用什么办法查明原因；原因清楚了，协议才写得具体，也才履行得了。',
    remarks: {
      'CheckSite 1': {
        applicant: '渗水第三天就反映，水渍还看得清，证据保全得及时。',
        respondent: '否认漏水可以，但应当允许查看；相邻各方有提供必要便利的义务。',
        mediator: '尚未进入调解。此时先止水、先记录，不急于下结论，做得对。',
      },
      'RecordConsent 1': {
        applicant: '书面同意，表达清楚。',
        mediator: '分别征得双方同意，而不是拿一方的申请代替两方的意思，程序站得住。',
      },
      'HoldSession 1': {
        respondent: '提出“可能是公共管道”是正当的抗辩，调解应当回应，不能压着认。',
        mediator: '争议在事实不在赔偿，改为约定试验，并且让双方先同意以试验结果为准，是全案的转折。',
      },
      'ReachAgreement 1': {
        applicant: '把修复和赔偿分开写，各有期限，便于督促。',
        respondent: '分期付款减轻了压力，但每期都应有明确日期。',
        mediator: '内容、方式、期限三样齐全；还应当当场告知三十日内可以共同申请司法确认。',
      },
      'RemindObligation 1': {
        respondent: '逾期应当主动说明，不要等人来催。',
        mediator: '协议达成不是终点，督促履行同样是调解委员会的职责。',
      },
    },
  },
  'refused-dispute': {
    title: '一方先拒绝后同意：该停就停，门不关上',
    teaches:
      '拒绝调解是当事人的权利：一方明确拒绝就不得调解，只告知可以走的途径；以后自愿同意，调解可以恢复。',
    remarks: {
      'RecordRefusal 1': {
        applicant: '对方拒绝时不必僵持，先了解还有哪些途径。',
        respondent: '有权拒绝，不需要说明理由，也不因此承担不利后果。',
        mediator: '如实记录拒绝，停下来，不反复劝说、不施压，做得对。',
      },
      'RecordConsent 2': {
        respondent: '自愿改变主意，调解才有意义。',
        mediator: '等到本人同意再约定调解，程序没有瑕疵。',
      },
      'ReachAgreement 1': {
        applicant: '接受当面道歉，邻里关系得以修复。',
        mediator: '事小、当场履行，用口头协议即可；口头协议也必须记录在案。',
      },
    },
  },
};

/** 网格学院: two of the cases that were played are told as lessons, with a lawyer's commentary. `cases`: their ids by scenario. */
export async function tellLessons(
  exchange: Exchange,
  stage: Stage,
  cases: ReadonlyMap<string, string>,
): Promise<void> {
  stage.at(0, '17:00');
  for (const [name, { title, teaches, remarks }] of Object.entries(lessons)) {
    const path = `/cases/${cases.get(name)}/lesson`;
    await stage.does('district', `发布教学案例：${title}`, 'POST', path, { title, teaches });
    const { lessonId = '' } = caseLesson.parse(await read(exchange, path));
    const { steps } = lessonPage.parse(await read(exchange, `/lessons/${lessonId}`));
    for (const [where, remark] of Object.entries(remarks)) {
      const [command, nth = '1'] = where.split(' ');
      const found = steps.filter((step) => step.command === command)[Number(nth) - 1];
      if (!found) throw new StepRefused(`lessons: ${name} has no step ${where}`);
      const url = `/lessons/${lessonId}/commentaries/${stage.id(`${name} ${where}`)}`;
      await stage.does('lawyer', `点评：${where}`, 'PUT', url, { step: found.step, ...remark });
    }
  }
}

async function read(exchange: Exchange, path: string): Promise<unknown> {
  return (await exchange({ login: 'district', method: 'GET', path: `/api${path}`, headers: {} })).body;
}
