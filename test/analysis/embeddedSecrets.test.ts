import { describe, expect, it } from 'vitest';
import { commentSecretsOf } from '../../src/analysis/commentSecrets.ts';
import { embeddedSecretsOf } from '../../src/analysis/embeddedSecrets.ts';
import { pairedSecretsOf } from '../../src/analysis/pairedSecrets.ts';
import { fill } from '../fill.ts';
import { fileFrom } from './fileFrom.ts';

const HEX = fill(32, '0123456789abcdef');

function embeddedIn(text: string): readonly string[] {
  return embeddedSecretsOf(fileFrom(`use(${JSON.stringify(text)});`)).map(({ what }) => what);
}

describe('embeddedSecretsOf', () => {
  it.each([
    ['a parameter of a URL', `https://api.example.com/feed?page=1&api_key=${HEX}`, "'api_key'"],
    ['a key that was drawn', `https://api.example.com/v1/current?key=${HEX}&q=Oslo`, "'key'"],
    ['a key of some name that was drawn', `https://api.example.com/v1/current?access_key=${HEX}`, "'access_key'"],
    ['a password in a URL', 'http://sms.example.com/send?user=a&password=sm5pass', "'password'"],
    ['a password in a form', 'grant_type=password&username=svc&password=Svc-2021-pw', "'password'"],
    ['a header of a command', `curl -H "Authorization: Bearer ${HEX}" https://api.example`, "'authorization'"],
    ['a session in a cookie', `JSESSIONID=${HEX}; theme=dark`, "'JSESSIONID'"],
    ['a connection string', 'Server=db;User Id=sa;Password=Wint3r!sale', "'Password'"],
    ['curl with a login', 'curl -s -u deploy:d3pl0yer https://nexus.example', "'curl-password'"],
    ['docker with a password', 'docker login -u acme -p wh4lefins registry.example', "'docker-password'"],
    ['an element of XML', '<Login><user>shop</user><password>ErP-2016</password></Login>', "'password'"],
    ['an element of XML with a prefix', '<wsse:Username>shop</wsse:Username><wsse:Password>ErP-2016</wsse:Password>', "'Password'"],
    ['mysql with a glued password', 'mysqldump -u root -pR00tshop shop', "'mysqldump-password'"],
  ])('sees %s', (_, text, what) => {
    expect(embeddedIn(text)).toEqual([what]);
  });

  it.each([
    ['a parameter that is short', 'https://api.example.com/feed?api_key=demo'],
    ['a parameter to fill in', 'https://api.example.com/feed?api_key={api_key}'],
    ['a key of a thing', 'https://api.example.com/v1/items?key=orders-2024-archive-part-9'],
    ['a key that is public', `https://api.example.com/v1/items?cacheKey=${HEX}`],
    ['a page token', `https://api.example.com/feed?nextToken=${HEX}`],
    ['a form to fill in', 'grant_type=password&username={user}&password={password}'],
    ['a setting in a cookie', `theme=dark; layout=${HEX}`],
    ['a header to fill in', 'curl -H "Authorization: Bearer <token>" https://api.example'],
    ['a cookie to fill in', 'JSESSIONID=<session>; theme=dark'],
    ['a name without a value', 'Server=db;User Id=sa;Password=<password>'],
    ['a password that is a variable', 'curl -u deploy:$PASSWORD https://nexus.example'],
    ['a password from standard input', 'docker login -u acme --password-stdin'],
    ['another use of the option', 'mkdir -p wh4lefins'],
    ['an element to fill in', '<Login><user>{user}</user><password>{password1}</password></Login>'],
    ['an element that is described', '<p>Login <password>secret</password> <token>see page 2</token></p>'],
    ['another element', '<Order><number>ErP-2016</number></Order>'],
    ['a port of another command', 'docker run -p 8080:80 nginx'],
  ])('is silent about %s', (_, text) => {
    expect(embeddedIn(text)).toEqual([]);
  });

  it('takes a gap of a template for what is not known', () => {
    const file = fileFrom('use(`https://api.example.com/feed?api_key=${key}&format=json`); use(`curl -u me:${pass} x`);');
    expect(embeddedSecretsOf(file)).toEqual([]);
  });
});

describe('commentSecretsOf', () => {
  const token = `gh${'p'}_${fill(36)}`;

  it('finds an issued token where it stands', () => {
    const [found, ...others] = commentSecretsOf(fileFrom(`run();\n// old: ${token}\n`));
    expect(others).toEqual([]);
    expect(found?.loc.start).toEqual({ line: 2, column: 8 });
    expect(found?.loc.end).toEqual({ line: 2, column: 8 + token.length });
  });

  it('is silent about explanations', () => {
    expect(commentSecretsOf(fileFrom('// postgres://user:secret@db/shop, ghp_… or password=hunter2\nrun();'))).toEqual([]);
  });
});

describe('pairedSecretsOf', () => {
  const id = `AK${'IA'}${fill(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`;
  const secret = fill(40);

  it('tells the secret by the identifier beside it', () => {
    for (const code of [`use('${id}', '${secret}');`, `use(['${id}', '${secret}']);`, `use({ a: '${id}', b: '${secret}' });`]) {
      expect(pairedSecretsOf(fileFrom(code)).map(({ value }) => value)).toEqual([secret]);
    }
  });

  it('is silent about a commit, and about a secret-shaped text alone', () => {
    expect(pairedSecretsOf(fileFrom(`use('${id}', '${fill(40, '0123456789abcdef')}'); use('x', '${secret}');`))).toEqual([]);
    // The manual's own key, as everybody copies it.
    expect(pairedSecretsOf(fileFrom(`use('${id}', '${secret.slice(0, 30)}EXAMPLEKEY');`))).toEqual([]);
  });
});
