import type { Stage } from './stage.js';

/** From the first day of the visits to today. */
export const VISITS_DAYS = 20;

/**
 * 探访: three people who are looked after, one of each group. One is due again about today, one was not met the last time,
 * one was ill and has been heard of since. Who they are is nowhere, only where they live.
 */
export async function visits(stage: Stage): Promise<void> {
  const [weekly, monthly, quarterly] = ['weekly', 'monthly', 'quarterly'].map((name) =>
    stage.id(`visits ${name}`),
  );
  const enrols = async (visitsId: string | undefined, building: string, group: string, note: string) => {
    const personRef = stage.id(`who is visited ${group}`);
    const place = { areaCode: '37019900100102', building };
    await stage.does('grid', '登记探访对象', 'PUT', `/visits/${visitsId}`, { personRef, place, group, note });
  };
  const goes = async (visitsId: string | undefined, name: string, found: object) => {
    await stage.does('grid', '登记探访', 'PUT', `/visits/${visitsId}/visits/${stage.id(name)}`, found);
  };

  stage.at(0, '09:00');
  await enrols(weekly, '3号楼', 'high_risk', '独居，八十二岁，行走需扶手。');
  stage.at(0, '09:20');
  await enrols(monthly, '5号楼', 'key', '老两口都患慢性病，子女在外地。');
  stage.at(0, '09:40');
  await enrols(quarterly, '7号楼', 'general', '退休教师，身体尚好。');

  stage.at(6, '10:00');
  await goes(weekly, 'first weekly visit', { mode: 'door', found: 'well', note: '精神好，冰箱里有菜。' });
  stage.at(9, '15:00');
  await stage.does('grid', '登记重大变化', 'POST', `/visits/${quarterly}/change`, {
    note: '邻居说昨晚头晕，子女送去了医院。',
  });
  stage.at(10, '09:00');
  await goes(quarterly, 'visit after the illness', {
    mode: 'telephone',
    found: 'well',
    note: '已出院，女儿陪住一周。',
  });
  stage.at(12, '16:00');
  await stage.does('grid', '登记走访未遇', 'PUT', `/visits/${monthly}/misses/${stage.id('nobody at home')}`, {
    note: '敲门无人应，邻居说去了女儿家。',
  });
  stage.at(13, '10:00');
  await goes(weekly, 'second weekly visit', {
    mode: 'neighbours',
    found: 'well',
    note: '对门说早上还在楼下晒太阳。',
  });
}
