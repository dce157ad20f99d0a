// Swagger UI has no translations of its own, so its fixed words are replaced in the page as they appear.

const words = new Map(Object.entries({
  'Authorize': '授权',
  'Available authorizations': '可用的授权方式',
  'Cancel': '取消',
  'Clear': '清除',
  'Close': '关闭',
  'Code': '状态码',
  'Curl': 'curl 命令',
  'Description': '说明',
  'Details': '详情',
  'Download': '下载',
  'Edit Value': '修改内容',
  'Example Value': '示例',
  'Execute': '执行',
  'Explore': '打开',
  'Headers:': '响应头：',
  'Links': '链接',
  'Logout': '退出',
  'Media type': '内容类型',
  'Name': '名称',
  'No links': '无',
  'No parameters': '无参数',
  'Parameters': '参数',
  'Request body': '请求内容',
  'Request duration': '耗时',
  'Request URL': '请求地址',
  'Reset': '恢复示例',
  'Response body': '返回内容',
  'Response headers': '返回的响应头',
  'Responses': '返回',
  'Schema': '结构',
  'Schemas': '数据结构',
  'Select a definition': '选择文档',
  'Server response': '服务器返回',
  'Servers': '服务地址',
  'Try it out': '试一试',
  'Undocumented': '文档未列出',
  'Value:': '值：',
  'required': '必填',
  'Examples': '示例',
  'Example Description': '示例说明',
  'Copy to clipboard': '复制',
  'Send empty value': '发送空值',
}));

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const chinese = words.get(node.data.trim());
    // What people and the API wrote stays as it is.
    if (chinese && !node.parentElement?.closest('pre, code, textarea, .markdown, option')) node.data = chinese;
    return;
  }

  if (node.nodeType === Node.ELEMENT_NODE) {
    if (node.placeholder?.startsWith('Filter by')) node.placeholder = '按分组或路径筛选';
    node.childNodes.forEach(translate);
  }
}

export function speakChinese(root) {
  translate(root);
  new MutationObserver(changes => changes.forEach(change => {
    if (change.type === 'characterData') translate(change.target);
    else change.addedNodes.forEach(translate);
  })).observe(root, { childList: true, characterData: true, subtree: true });
}
