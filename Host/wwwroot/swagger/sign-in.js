// The form above the document: signs in as the kind of caller that the document is for.

const random = () => Math.random().toString(36).slice(2);

/** How each kind of caller signs in: the fields to fill in, the request they make, a word on where to get them. */
const forms = {
  mini: settings => settings.standIn
    ? {
      path: '/api/mini/sign-in',
      fields: [['name', '演示居民（任意英文名，同名即同一人）', 'text', 'wang']],
      body: v => ({ code: `dev-${v.name}.${random()}` }),
    }
    : { path: '/api/mini/sign-in', fields: [['code', 'wx.login 得到的 code', 'text', '']], body: v => v },
  office: settings => ({
    path: '/api/office/sign-in',
    accounts: settings.accounts,
    fields: [['userName', '用户名', 'text', ''], ['password', '密码', 'password', ''], ['code', '动态口令（已绑定的）', 'text', '']],
    body: v => ({ userName: v.userName, password: v.password, ...(v.code && { code: v.code }) }),
  }),
  channel: () => ({
    path: '/api/channel/token',
    fields: [['client_id', '客户端编号', 'text', ''], ['client_secret', '密钥', 'password', '']],
    body: v => ({ grant_type: 'client_credentials', ...v }),
  }),
};

/** The access token in the answer of a sign-in; nothing for any other answer. */
export function tokenOf(url, body) {
  const path = new URL(url, location.href).pathname;
  return /\/api\/(mini|office|channel)\/(sign-in|refresh|token)$/.test(path) ? body?.accessToken ?? body?.access_token : undefined;
}

/** Shows the form for a document, or hides it where nobody signs in. */
export function showSignIn(place, name, settings, authorize) {
  place.hidden = !forms[name];
  if (place.hidden) return;
  const form = forms[name](settings);
  const element = document.createElement('form');
  const word = Object.assign(document.createElement('output'), { className: 'word' });
  if (form.accounts?.length) element.append(accountList(form.accounts, element));
  for (const [id, label, type, value] of form.fields) element.append(field(id, label, type, value));
  element.append(Object.assign(document.createElement('button'), { className: 'btn authorize', textContent: '登录' }), word);
  element.addEventListener('submit', async event => {
    event.preventDefault();
    word.textContent = '正在登录……';
    word.textContent = await signIn(form, Object.fromEntries(new FormData(element)), authorize);
  });
  place.replaceChildren(element);
}

async function signIn(form, values, authorize) {
  try {
    const response = await fetch(form.path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(form.body(values)),
    });
    const answer = await response.json();
    if (!response.ok) return answer.detail;
    authorize(tokenOf(form.path, answer));
    const who = answer.displayName ? `：${answer.displayName}` : '';
    return `已登录${who}。下面各接口可以直接“执行”。${answer.duties?.length ? '该账号须先修改密码或绑定动态口令。' : ''}`;
  } catch {
    return '无法连接服务，请稍后再试。';
  }
}

function accountList(accounts, form) {
  const list = Object.assign(document.createElement('select'), { ariaLabel: '演示账号' });
  list.append(new Option('选择演示账号', ''), ...accounts.map((a, i) => new Option(`${a.userName} ${a.what}`, String(i))));
  list.addEventListener('change', () => {
    const account = accounts[Number(list.value)];
    form.elements.userName.value = list.value ? account.userName : '';
    form.elements.password.value = list.value ? account.password : '';
  });
  return list;
}

function field(name, label, type, value) {
  const input = Object.assign(document.createElement('input'), { name, type, value, autocomplete: 'off' });
  const wrap = Object.assign(document.createElement('label'), { textContent: label });
  wrap.append(input);
  return wrap;
}
