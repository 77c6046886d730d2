import { maskAddress, maskIdNumber, maskName, maskPhone } from '@linli/vault';
import t from 'tap';

t.test('of a name the first character stays, and not even the length beyond it', (t) => {
  t.equal(maskName('张三'), '张**');
  t.equal(maskName('欧阳修远'), '欧**');
  t.equal(maskName(' Anna Karenina '), 'A**');
  t.equal(maskName(''), '');
  t.end();
});

t.test('a character outside the basic plane, or with a variation selector, is not torn apart', (t) => {
  t.equal(maskName('𠮷野家'), '𠮷**');
  t.equal(maskName('葛\u{E0100}飾'), '葛\u{E0100}**');
  t.equal(maskIdNumber('𠮷2345678𠮷'), '𠮷*******𠮷');
  t.end();
});

t.test('of a phone number at most the carrier and the last four digits stay', (t) => {
  t.equal(maskPhone('13812341234'), '138****1234');
  t.equal(maskPhone('+86 138-1234-1234'), '138****1234');
  t.equal(maskPhone('0531-88889999'), '****9999');
  t.equal(maskPhone('12345'), '****');
  t.end();
});

t.test('of an identity number the first and the last character stay', (t) => {
  t.equal(maskIdNumber('37010219800101123X'), '3****************X');
  t.equal(maskIdNumber('1234567'), '*******');
  t.end();
});

t.test('of an address the divisions down to the street or township stay', (t) => {
  t.equal(maskAddress('山东省济南市历下区解放路街道112号3单元502室'), '山东省济南市历下区解放路街道***');
  t.equal(maskAddress('阳光小区3单元502'), '***');
  t.equal(maskAddress('3单元502室'), '***');
  t.equal(maskAddress('𠮷祥镇1号'), '𠮷祥镇***');
  t.end();
});
