// Generated from error-codes.json by "npm run types".

/** Codes known when this client was made; a newer server may know more. */
export type ErrorCode =
  /** 账号已注销，请重新登录以创建新的账号。 */
  | 'account.cancelled'
  /** 24小时内已导出多次，请稍后再试。 */
  | 'account.export-too-often'
  /** 账号不存在或已注销，请重新登录。 */
  | 'account.gone'
  /** 请选择一个文件，放在名为 file 的表单字段中上传，每次一个。 */
  | 'adoption-file.missing'
  /** 没有找到这份文件，请刷新后重试。 */
  | 'adoption-file.not-found'
  /** 文件暂时无法保存或读取，请稍后再试。 */
  | 'adoption-file.store-unavailable'
  /** 文件过大：图片不超过20MB，PDF文档不超过10MB，请压缩或分开后上传。 */
  | 'adoption-file.too-large'
  /** 每项转化运用最多100份文件，请合并后上传。 */
  | 'adoption-file.too-many'
  /** 只能上传完整的PDF文档和图片（JPG、PNG、WebP、GIF），不含密码和活动内容，请转换后上传。 */
  | 'adoption-file.unsuitable'
  /** 请先关联至少一件建议，再提交确认。 */
  | 'adoption.contributor-missing'
  /** 节点的完成日期须在今天至十年之内，请核对后重新填写。 */
  | 'adoption.date-invalid'
  /** 请提供佐证：文件、文号或网址至少一项，并附文字说明。没有佐证的，不能登记，也不能记为完成。 */
  | 'adoption.evidence-missing'
  /** 没有找到这条佐证，请刷新后重试。 */
  | 'adoption.evidence-not-found'
  /** 每条佐证须有文件、文号或网址中的一项；文件须先上传到这项转化运用，请核对后重试。 */
  | 'adoption.evidence-unfit'
  /** 这是唯一的一条佐证，请先补充新的佐证，再作废这一条。 */
  | 'adoption.last-evidence'
  /** 没有找到这个节点，请刷新后重试。 */
  | 'adoption.milestone-not-found'
  /** 这个节点已经完成，不能重复登记或调整时限；可以补充佐证。 */
  | 'adoption.milestone-reached'
  /** 没有找到这项转化运用，或者它不由您的单位负责。 */
  | 'adoption.not-found'
  /** 不能确认自己登记或修改的转化运用，请由其他工作人员确认。 */
  | 'adoption.own-record'
  /** 请先列出至少一个节点和完成日期，再提交确认。 */
  | 'adoption.plan-missing'
  /** 所选的建议中有的没有受理、已撤回，或者不由您的单位主办，请核对后重新选择。 */
  | 'adoption.suggestion-unfit'
  /** 一次关联的建议过多，请分批关联。 */
  | 'adoption.too-many'
  /** 每项转化运用最多30个节点，请合并后再增加。 */
  | 'adoption.too-many-milestones'
  /** 内容过于简单，请写明做什么、会有什么变化。 */
  | 'adoption.too-thin'
  /** 责任单位已撤销，请先由社会工作部移交给接替的单位。 */
  | 'adoption.unit-closed'
  /** 没有找到所选的单位，或该单位已撤销，请重新选择。 */
  | 'adoption.unit-unknown'
  /** 这项转化运用当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'adoption.wrong-state'
  /** 没有找到这条公告，请刷新后重试。 */
  | 'announcement.not-found'
  /** 结束时刻要晚于开始时刻，请修改后再发布。 */
  | 'announcement.period-empty'
  /** 草稿已由同事保存了新的内容，请刷新后合并您的修改再保存。 */
  | 'answer-draft.changed'
  /** 没有找到您的这件建议或附件：受理后才有答复附件，请从“我的建议”进入。 */
  | 'answer-file.not-found'
  /** 施行日期不能早于今天，请重新选择。 */
  | 'answer-template.effective-past'
  /** 须由经办人填写的地方请写成“【请填写：要填的内容】”，要填的内容用1至30个字说明。 */
  | 'answer-template.marker-unfit'
  /** 这个代码已用于另一种办理结果，请换一个代码。 */
  | 'answer-template.other-result'
  /** 模板中有不能识别的变量，请改用可用的变量。 */
  | 'answer-template.unknown-variable'
  /** 该账号或单位已有未结束的聘任，请使用续聘。 */
  | 'appointment.already'
  /** 聘书编号与手机号码不符，或该聘任已被认领，请核对聘书后重试，或联系区委社会工作部。 */
  | 'appointment.claim-wrong'
  /** 您的聘任已结束，可以查看以往提交的建议，不能再提交新的。如有疑问，请联系区委社会工作部。 */
  | 'appointment.ended'
  /** 您的任期已届满，可以查看以往提交的建议，不能再提交新的。 */
  | 'appointment.expired'
  /** 聘任直报点须选择单位；聘任特邀建议人须填写姓名。 */
  | 'appointment.holder-missing'
  /** 这个聘书编号已经使用，请核对后填写新的编号。 */
  | 'appointment.letter-taken'
  /** 您的账号还没有关联聘任，请先用聘书编号和手机号码认领，或联系区委社会工作部。 */
  | 'appointment.none'
  /** 您的任期尚未开始，请在任期开始后提交建议。 */
  | 'appointment.not-begun'
  /** 没有找到这项聘任，请刷新列表后重试。 */
  | 'appointment.not-found'
  /** 任期的截止日期须晚于开始日期和今天，且不超过十年。 */
  | 'appointment.term-wrong'
  /** 没有找到这个直报点单位，请先由系统管理员在单位列表中建立类别为“直报点”的单位。 */
  | 'appointment.unit-unknown'
  /** 这项聘任当前的状态不能进行这项操作，请刷新后查看。 */
  | 'appointment.wrong-state'
  /** 客户端编号或密钥不正确，或已停用。 */
  | 'auth.client-invalid'
  /** 请输入动态口令。 */
  | 'auth.code-required'
  /** 登录凭证已过期，请刷新登录后重试。 */
  | 'auth.expired'
  /** 您没有进行这项操作的权限。 */
  | 'auth.forbidden'
  /** grant_type 须为 client_credentials。 */
  | 'auth.grant-unsupported'
  /** 请先修改初始密码。 */
  | 'auth.password-change-due'
  /** 新密码不能与当前密码相同。 */
  | 'auth.password-unchanged'
  /** 密码过于简单，请按要求重新设置。 */
  | 'auth.password-weak'
  /** 登录状态已失效，请重新登录。 */
  | 'auth.refresh-invalid'
  /** 登录已失效，请重新登录。 */
  | 'auth.required'
  /** 您的岗位必须使用动态口令，请先完成绑定。 */
  | 'auth.second-factor-due'
  /** 已绑定动态口令；更换设备请先解除。 */
  | 'auth.second-factor-enrolled'
  /** 请先获取动态口令密钥。 */
  | 'auth.second-factor-not-offered'
  /** 登录会话已结束，请重新登录。 */
  | 'auth.session-ended'
  /** 动态口令不正确或已使用过，请等待新的口令后再试。 */
  | 'auth.wrong-code'
  /** 用户名或密码不正确，或账号已被锁定。连续多次输错会锁定一段时间，请核对后再试；忘记密码请联系安全管理员。 */
  | 'auth.wrong-credentials'
  /** 这个大赛已经开始评奖，请刷新后查看。 */
  | 'award.already-begun'
  /** 奖品价值超过上限，请调整后再保存。 */
  | 'award.cap-exceeded'
  /** 所选的转化运用没有登记、已经终止，或者不是由参赛建议促成的，请重新选择。 */
  | 'award.case-unfit'
  /** 请先拟定至少一个奖项，再提交复核。 */
  | 'award.empty'
  /** 所选的参赛建议不在评审结果中，或者已撤回、初审不通过，请重新选择。 */
  | 'award.entry-unfit'
  /** 没有找到所选的奖项，请刷新后重新选择。 */
  | 'award.kind-unknown'
  /** 奖项设置有误：名称不能重复，名额合计不能超过200个，授予单位的奖项不设奖品，请核对后重试。 */
  | 'award.kinds-invalid'
  /** 这个专题不是大赛，不能评奖。 */
  | 'award.no-contest'
  /** 评审结果还没有形成，请在会商结束后再评奖。 */
  | 'award.no-ranking'
  /** 这个专题没有开始评奖，请检查后重试。 */
  | 'award.not-found'
  /** 公示内容与发布时不一致，不能继续；请由审计员核查数据。 */
  | 'award.notice-altered'
  /** 没有找到这份公示，请检查地址。 */
  | 'award.notice-not-found'
  /** 公示期还没有结束，请在公示期满后再确认。 */
  | 'award.notice-running'
  /** 还有异议没有答复，请全部答复后再确认。 */
  | 'award.objections-open'
  /** 不能复核自己拟定的奖项，请由其他工作人员复核。 */
  | 'award.own-proposal'
  /** 公开的文字中不能有手机号码或身份证号码，请删除后再保存。 */
  | 'award.personal-data'
  /** 今年已有大赛使用这个证书字号，请换一个。 */
  | 'award.prefix-taken'
  /** 还有奖项没有登记发放情况，请全部登记后再公示发放情况。 */
  | 'award.prizes-missing'
  /** 拟奖数量超过名额，请减少后再保存。 */
  | 'award.quota-exceeded'
  /** 异议成立，正在重新评议，请在新的评审结果形成后再拟定奖项。 */
  | 'award.ranking-awaited'
  /** 评审结果已经更新，请按最新的结果重新拟定奖项。 */
  | 'award.ranking-changed'
  /** 有名次在前或并列的参赛建议没有列入任何奖项，请写明理由；理由将随公示公开。 */
  | 'award.reason-missing'
  /** 个人、团队的奖项请选择一件参赛建议，授予单位的奖项请选择一项转化运用，二者只能选一个。 */
  | 'award.recipient-unfit'
  /** 内容过于简单，请写清楚。 */
  | 'award.too-thin'
  /** 同一件参赛建议、同一个人或同一项转化运用不能两次获得同一奖项，请核对后重试。 */
  | 'award.twice'
  /** 评奖当前的状态不能这样操作，请刷新后查看最新状态。 */
  | 'award.wrong-state'
  /** 盲审稿在您查看之后有变动，请重新查看后再操作。 */
  | 'blind-copy.changed'
  /** 盲审稿中还能看出是谁的建议，请先修改盲审稿。 */
  | 'blind-copy.personal-data'
  /** 请逐字看过盲审稿，确认已看不出是谁的建议，再勾选确认并通过初审。 */
  | 'blind-copy.unconfirmed'
  /** 暂时无法从微信取得小程序码，请稍后重试；征集箱照常使用。 */
  | 'box.code-unavailable'
  /** 箱号已经用完（最多999个），请联系系统管理员。 */
  | 'box.codes-used-up'
  /** 没有找到这个征集箱，请检查箱号后重试。 */
  | 'box.not-found'
  /** 没有找到您选择的街道或社区，请重新选择。 */
  | 'box.place-unknown'
  /** 暂停或撤除征集箱请写明原因。 */
  | 'box.reason-missing'
  /** 这个征集箱当前的状态不能进行这项操作，请刷新后重试。 */
  | 'box.wrong-state'
  /** 处理这件建议时出现异常，已记录，请单独处理。 */
  | 'bulk.case-fault'
  /** 请选择建议，或给出筛选条件，二者选一。 */
  | 'bulk.cases-or-filter'
  /** 请补齐这种决定需要的内容。 */
  | 'bulk.incomplete'
  /** 没有符合条件的建议，请重新选择。 */
  | 'bulk.no-cases'
  /** 没有找到这批办理决定；只能查看和执行本人准备的。 */
  | 'bulk.not-found'
  /** 一批最多5000件，请缩小筛选范围后分批处理。 */
  | 'bulk.too-many'
  /** 这批办理决定已经开始执行，不能重复执行。 */
  | 'bulk.wrong-state'
  /** 放假通知有误，请按提示核对后重新录入。 */
  | 'calendar.notice-invalid'
  /** 请填写约定的再次致电时间，应在现在之后、三十日之内。 */
  | 'call.callback-time'
  /** 另一位工作人员正在联系这位建议人，请先办理其他任务，稍后刷新再看。 */
  | 'call.claimed'
  /** 没有找到这项电话告知任务，它可能已被处理。 */
  | 'call.not-found'
  /** 只能把同一位建议人待告知的事项一并登记，请刷新后重新选择。 */
  | 'call.not-together'
  /** 没有找到这件建议的建议人，请检查后重试。 */
  | 'call.person-not-found'
  /** 通话记录会长期保存，请不要写入电话号码。 */
  | 'call.phone-in-words'
  /** 现在不是打电话的时间，请在规定的时段内联系建议人。 */
  | 'call.quiet-hours'
  /** 已接通的电话，请填写告知的内容。 */
  | 'call.words-missing'
  /** 通话时间不正确，应在任务产生之后、现在之前。 */
  | 'call.wrong-time'
  /** 已受理的组不能合并到待受理的组，已答复的组不能再合并；请对调两组，或逐件处理。 */
  | 'case-group.cannot-absorb'
  /** 这件建议已单独答复，不能再并入；请以它为牵头建议，把其他同类建议并入。 */
  | 'case-group.case-answered'
  /** 已退回、转送或撤回的建议不能并案。 */
  | 'case-group.case-closed'
  /** 这件建议已在一个并案组中；要把两组合在一起，请使用“合并并案组”。 */
  | 'case-group.case-taken'
  /** 这件建议已并案，请对牵头建议作出受理；要单独受理的，请先移出并案组。 */
  | 'case-group.follows-lead'
  /** 牵头建议已受理，工单和进展都在它名下，不能另选；确需调整的，请撤销并案后重新并案。 */
  | 'case-group.lead-fixed'
  /** 这件建议已受理，请以它为牵头建议，或先受理现在的牵头建议再并入。 */
  | 'case-group.lead-not-accepted'
  /** 牵头建议不能移出，请先另选牵头建议，或者撤销并案。 */
  | 'case-group.lead-stays'
  /** 没有找到这个并案组，请返回列表刷新后重试。 */
  | 'case-group.not-found'
  /** 系统没有把这两件建议提示为同类，不需要处理。 */
  | 'case-group.not-linked'
  /** 这件建议不在这个并案组中，请刷新后重试。 */
  | 'case-group.not-member'
  /** 不能与自身合并，请选择另一个并案组。 */
  | 'case-group.same-group'
  /** 并案的建议超过上限，请分成几个并案组，或作为专题另行处理。 */
  | 'case-group.too-many'
  /** 这个并案组当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'case-group.wrong-state'
  /** 这件建议正由另一位经办人研判，请稍后再试；确需由您处理的，请先接手。 */
  | 'case.held'
  /** 没有找到这件建议，请返回列表刷新后重试。 */
  | 'case.not-found'
  /** 这件建议已要求补正过一次，不能再次要求补正，请直接作出办理决定。 */
  | 'case.supplement-once'
  /** 这件建议的内容被认定不宜展示，不能派给承办单位，请先复核，或请建议人改写。 */
  | 'case.text-blocked'
  /** 这件建议当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'case.wrong-state'
  /** 还没有证书，请在确认获奖后打印。 */
  | 'certificate.none'
  /** 没有找到这份证书，请核对验证码；证书上的二维码可以直接打开验证页。 */
  | 'certificate.not-found'
  /** 暂时不能打印证书，请稍后再试，或联系系统管理员检查字体文件。 */
  | 'certificate.printing-unavailable'
  /** 这份证书已经撤销，不能打印。 */
  | 'certificate.revoked'
  /** 姓名或标题中有打印字库没有的字，请联系系统管理员补充字体后再打印。 */
  | 'certificate.unprintable'
  /** 这份证书已经撤销，请刷新后查看。 */
  | 'certificate.wrong-state'
  /** 请把建议放在 suggestions 数组中，每批1至100件；超出请拆分后再推送。 */
  | 'channel.batch-size'
  /** X-Timestamp 与我们的时间相差超过5分钟，请校准贵方时钟后重试。 */
  | 'channel.clock-off'
  /** 今天推送的建议已达到每日上限，请按 Retry-After 等待后再推送，或联系管理员调整。 */
  | 'channel.day-limit'
  /** 还没有设置通知地址，请先由系统管理员设置。 */
  | 'channel.no-webhook'
  /** 这个 X-Nonce 已使用过。每次请求（包括重试）请使用新的随机数并重新签名。 */
  | 'channel.nonce-reused'
  /** 该对接账号没有可用的渠道。 */
  | 'channel.not-allowed'
  /** 这个外部编号已用于另一份内容，请核对后使用新的编号。 */
  | 'channel.number-reused'
  /** 没有找到这个对接系统；刚登记的请稍后再试。 */
  | 'channel.partner-not-found'
  /** 这段时间内的变更超过5000个，请缩短时间段分次重放，或按游标拉取。 */
  | 'channel.replay-too-large'
  /** 请指定一个变更标识 changeId，或同时指定起止时间 from 和 to。 */
  | 'channel.replay-unclear'
  /** 贵方已启用请求签名，请带上 X-Timestamp（Unix 秒）、X-Nonce（8至64个字母、数字、下划线或横线）和 X-Signature。 */
  | 'channel.signature-missing'
  /** 请求签名不正确。请核对签名密钥，以及参与签名的时间戳、随机数、方法、路径（含查询串）和请求体摘要。 */
  | 'channel.signature-wrong'
  /** 接收地址须为公网 https 地址，不含账号信息和片段，也不能是本机或内网地址。 */
  | 'channel.webhook-address'
  /** 这件建议已经被认领到一个账号。如果不是您本人操作，请携带回执到社区或窗口核实。 */
  | 'claim.already-claimed'
  /** 没有找到可以认领的建议，请改用编号和查询码认领。 */
  | 'claim.not-found'
  /** 请先在小程序中绑定微信验证过的手机号。 */
  | 'claim.phone-missing'
  /** 没有找到您联名的这件建议。 */
  | 'co-signature.not-found'
  /** 您的联名当前不能进行这项操作，请刷新后查看最新状态。 */
  | 'co-signature.wrong-state'
  /** 这个页面代码已被另一个专题使用，请换一个。 */
  | 'collection.code-taken'
  /** 领域、问题的代码和名称不能重复，请修改后再保存。 */
  | 'collection.doubled'
  /** 点名回应的建议不在这个专题中，或已经撤回，请重新选择。 */
  | 'collection.entry-unknown'
  /** 没有找到这个专题，请检查地址或代码。 */
  | 'collection.not-found'
  /** 延期后的截止时间须晚于现在的截止时间，请修改后再提交。 */
  | 'collection.not-later'
  /** 请填写文字：去掉不允许的内容之后，这里没有可以阅读的文字。 */
  | 'collection.nothing-to-read'
  /** 征集时间已过，不能再延期或提前截止。 */
  | 'collection.over'
  /** 截止时间须晚于开始时间，也须晚于现在，请修改后再保存。 */
  | 'collection.period-wrong'
  /** 公开的文字中不能有手机号码或身份证号码，请删除后再保存。 */
  | 'collection.personal-data'
  /** 专题当前的状态不能这样操作，请刷新后查看最新状态。 */
  | 'collection.wrong-state'
  /** 所选的建议中有不能集中答复的，请去掉后重试：只能选择本单位主办、尚未办结的建议。 */
  | 'collective-answer.members'
  /** 没有找到这份集中答复，或者它不由您的单位起草。 */
  | 'collective-answer.not-found'
  /** 不能审核自己起草的集中答复，请由其他工作人员审核。 */
  | 'collective-answer.own-draft'
  /** 正在逐件答复，请稍后查看进展。 */
  | 'collective-answer.still-running'
  /** 请至少选择两件建议；只有一件的，请单独答复。 */
  | 'collective-answer.too-few'
  /** 连同随案办理的建议，一次最多答复500件，请分批。 */
  | 'collective-answer.too-many'
  /** 集中答复已有修改，请刷新并查看最新内容后再操作。 */
  | 'collective-answer.version-changed'
  /** 这份集中答复当前不能进行这项操作，请刷新后查看最新状态。 */
  | 'collective-answer.wrong-state'
  /** 没有找到这件投诉，请检查后重试。 */
  | 'complaint.not-found'
  /** 请写明您遇到的问题。 */
  | 'complaint.text-missing'
  /** 这件投诉当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'complaint.wrong-state'
  /** 请补齐这种办理结果应当写明的内容。 */
  | 'conclusion.incomplete'
  /** 请先填写模板中标明的内容，再提交。 */
  | 'conclusion.marker-left'
  /** 请先由本单位起草答复，再提交审核。 */
  | 'conclusion.missing'
  /** 这份答复没有填写联系人。 */
  | 'conclusion.no-contact'
  /** 不能审核自己起草的答复，请由其他工作人员审核。 */
  | 'conclusion.own-draft'
  /** 结果为部分采纳、留作参考或不采纳时，请写明未采纳的原因。 */
  | 'conclusion.reason-missing'
  /** 答复内容过于简单，请写明做了哪些工作、由谁负责、下一步如何安排。 */
  | 'conclusion.too-thin'
  /** 答复已有新的版本，请刷新并查看最新版本后再操作。 */
  | 'conclusion.version-changed'
  /** 这次会议已有一份纪要文件，请先撤下再上传；定纪要后不能更换。 */
  | 'conference-file.minutes-there'
  /** 请选择一个文件，放在名为 file 的表单字段中上传，每次一个。 */
  | 'conference-file.missing'
  /** 没有找到这份会议材料，可能已撤下，请刷新后重试。 */
  | 'conference-file.not-found'
  /** 文件暂时无法保存或读取，请稍后再试。 */
  | 'conference-file.store-unavailable'
  /** 文件过大：图片不超过20MB，PDF文档不超过10MB，请压缩或分开后上传。 */
  | 'conference-file.too-large'
  /** 每项议题最多20份材料，请先撤下不需要的。 */
  | 'conference-file.too-many'
  /** 只能上传PDF文档和图片（JPG、PNG、WebP、GIF），请转换后上传。 */
  | 'conference-file.unsuitable'
  /** 这件建议已列入一次尚未结束的联席会议。 */
  | 'conference.case-listed'
  /** 只有已受理、正在办理的建议可以列入议题。 */
  | 'conference.case-not-open'
  /** 这项议题已有结论，不能再次裁定。 */
  | 'conference.item-done'
  /** 没有找到这项议题，请刷新议程后重试。 */
  | 'conference.item-not-found'
  /** 还有议题没有结论，请先逐项作出裁定或暂缓。 */
  | 'conference.items-open'
  /** 请至少登记一个到会单位。 */
  | 'conference.nobody-present'
  /** 没有找到这次联席会议，请返回列表刷新后重试。 */
  | 'conference.not-found'
  /** 这次联席会议当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'conference.wrong-state'
  /** 征集尚未截止，请在截止后再开始专家评分。 */
  | 'contest-review.collection-open'
  /** 有的参赛建议没有足够的评委可抽，请在评委库中增加相应领域的评委，并请其签署保密承诺。 */
  | 'contest-review.draw-impossible'
  /** 这件参赛建议已有初审结论或已撤回，请先“重新初审”再修改。 */
  | 'contest-review.examined'
  /** 这项大赛已经开始筹备评审，请刷新后查看。 */
  | 'contest-review.exists'
  /** 这件参赛建议没有填写领域，请先补上领域。 */
  | 'contest-review.field-missing'
  /** 所选的领域不在这项大赛的征集领域之内，请重新选择。 */
  | 'contest-review.field-unknown'
  /** 这件参赛建议已经增加过一位评委复评，不能再增加。 */
  | 'contest-review.further-already'
  /** 种子公布之后，参评名单或评委库又有变动，抽签结果会受质疑。请重新公告一个尚未公布的种子来源。 */
  | 'contest-review.list-changed'
  /** 请先记录本轮合议纪要，再结束合议。 */
  | 'contest-review.minutes-missing'
  /** 只有设有评审和奖项的大赛才能筹备评审，请核对专题。 */
  | 'contest-review.no-contest'
  /** 没有通过初审的参赛建议，不能开始专家评分。 */
  | 'contest-review.no-entries'
  /** 尚未形成评审结果，请在合议结束之后导出证据包。 */
  | 'contest-review.no-result'
  /** 只能为分差过大的参赛建议增加一位评委复评。 */
  | 'contest-review.not-flagged'
  /** 没有找到这项评审：大赛不存在，或尚未开始筹备评审。 */
  | 'contest-review.not-found'
  /** 尚未抽签，请在开始专家评分之后查看。 */
  | 'contest-review.nothing-drawn'
  /** 评分规则有误，请按提示修改。 */
  | 'contest-review.rules-unfit'
  /** 评分阶段任何人不能查看得分和排名，请在合议阶段查看。 */
  | 'contest-review.scores-hidden'
  /** 还有参赛建议没有评完，请等待评委评分；评委退出的，请先补抽。 */
  | 'contest-review.scores-missing'
  /** 您在本轮合议中认定过回避或取消过参评资格，请由另一位工作人员核对后结束合议。 */
  | 'contest-review.second-person'
  /** 种子公布的时间应在公告之后，请填写一个将来的时间。 */
  | 'contest-review.seed-date-unfit'
  /** 尚未到公告的种子公布时间，请在公布之后再开始评分。 */
  | 'contest-review.seed-early'
  /** 尚未公告抽签种子的来源，请先公告。 */
  | 'contest-review.seed-missing'
  /** 还有参赛建议没有初审，请全部审完后再开始专家评分。 */
  | 'contest-review.undecided'
  /** 评审当前的阶段不能进行这项操作，请刷新后查看所处阶段。 */
  | 'contest-review.wrong-phase'
  /** 这件建议还没有领域，请单独受理并确认领域。 */
  | 'decision.domain-missing'
  /** 途径代码不存在，请从法定途径目录中选择。 */
  | 'decision.door-unknown'
  /** 跟踪日期不能早于今天，请重新选择。 */
  | 'decision.follow-up-past'
  /** 请写明负责这件事的单位名称，以便告知建议人。 */
  | 'decision.organ-missing'
  /** 理由代码不存在或不适用于这种决定，请从理由目录中选择。 */
  | 'decision.reason-unknown'
  /** 请缩短起止日期后重试，这段时间的记录超过五万条。 */
  | 'deliveries.too-many'
  /** 请填写正确的起止日期，一次最多导出92天。 */
  | 'deliveries.wrong-period'
  /** 截止日期不能早于今天，且须在一年之内。 */
  | 'directed-call.due-wrong'
  /** 您已答复或已谢绝这次征集，不能再谢绝。 */
  | 'directed-call.invitation-wrong-state'
  /** 请先选择至少一位特邀建议人或一个直报点，再发布。 */
  | 'directed-call.nobody-chosen'
  /** 所选对象中有不在任期内或尚未认领聘书的，请调整后重试。 */
  | 'directed-call.not-eligible'
  /** 没有找到这次定向征集，请刷新列表后重试。 */
  | 'directed-call.not-found'
  /** 这次定向征集已经结束，不再接受答复。您仍可自主提交建议。 */
  | 'directed-call.not-open'
  /** 这次定向征集当前的状态不能进行这项操作，请刷新后查看。 */
  | 'directed-call.wrong-state'
  /** 请填写施行日期，格式如 2027-12-01，可写在表中或随文件一起提交。 */
  | 'dispatch-catalogue.date-wrong'
  /** 请选择一个 .xlsx 或 .csv 文件上传，字段名为 file，不超过2 MB。 */
  | 'dispatch-catalogue.file-missing'
  /** 文件无法读取，请先导出现行目录，在其上修改后导入。 */
  | 'dispatch-catalogue.file-unreadable'
  /** 派单目录有误，请按提示修改后重新发布。 */
  | 'dispatch-catalogue.invalid'
  /** 没有找到这个版本的派单目录。 */
  | 'dispatch-catalogue.not-found'
  /** 请填写来源或说明，200字以内，可写在表中或随文件一起提交。 */
  | 'dispatch-catalogue.source-missing'
  /** 派单目录没有把这类事项交给该街道，不能由部门转给街道承办；确有需要的，请提交联席会议研究。 */
  | 'dispatch.against-catalogue'
  /** 直报点只负责收集建议，不能作为承办单位，请改选其他单位。 */
  | 'dispatch.unit-cannot-handle'
  /** 所选单位已停用，请改选其他单位。 */
  | 'dispatch.unit-closed'
  /** 同一单位不能重复选择，也不能既是首接单位又是协同单位。 */
  | 'dispatch.unit-twice'
  /** 没有找到所选的承办单位，请从单位列表中选择。 */
  | 'dispatch.unit-unknown'
  /** 这份草稿已经提交或删除。如需保留现在的内容，请另存为新的草稿。 */
  | 'draft.gone'
  /** 草稿内容的格式不正确，请更新小程序后重试。 */
  | 'draft.not-an-object'
  /** 没有找到这份草稿，可能已经提交或删除。 */
  | 'draft.not-found'
  /** 这份草稿在另一台设备上有更新的内容，请先查看更新的内容，再决定保留哪一份。 */
  | 'draft.older'
  /** 草稿内容过长，请精简文字后再保存；图片和语音请作为附件上传。 */
  | 'draft.too-large'
  /** 草稿已满，请先提交或删除不用的草稿，再保存新的。 */
  | 'draft.too-many'
  /** 请回答专题的必答问题。 */
  | 'entry.answer-missing'
  /** 回答与问题不符，请重新选择或填写。 */
  | 'entry.answer-wrong'
  /** 这个专题不从本渠道接收，请查看专题页面上的参加办法。 */
  | 'entry.channel-not-allowed'
  /** 专题已经截止，不再接收；您的内容没有丢失，请去掉专题后作为日常建议提交。 */
  | 'entry.closed'
  /** 没有找到这个专题，请刷新后重新选择；也可以作为日常建议提交。 */
  | 'entry.collection-unknown'
  /** 请选择专题的一个征集领域。 */
  | 'entry.field-unknown'
  /** 这个专题不接受这种参与形式，请重新选择。 */
  | 'entry.form-not-allowed'
  /** 以团队参加的，请填写团队名称。 */
  | 'entry.group-missing'
  /** 以团队参加的，请填写发起人之外的成员姓名，至少1人，不能重复；其他形式不填成员。 */
  | 'entry.members-wrong'
  /** 没有找到这件参赛建议，请刷新后重试。 */
  | 'entry.not-found'
  /** 专题还没有开始征集，请在开始后提交，或先保存为草稿。 */
  | 'entry.not-open'
  /** 专题的参与须知已更新，请阅读新的须知并同意后再提交。 */
  | 'entry.terms-outdated'
  /** 征集已经截止，不能再单独退出；如不愿继续，请在答复之前撤回这件建议。 */
  | 'entry.too-late'
  /** 参赛建议当前的状态不能这样操作，请刷新后查看最新状态。 */
  | 'entry.wrong-state'
  /** 没有等待批准的延期申请，可能已处理或已失效，请刷新后查看。 */
  | 'extension.not-found'
  /** 只能延期一次，这件建议本次办理已经延期。 */
  | 'extension.once'
  /** 不能批准自己提出的延期申请，请由其他工作人员处理。 */
  | 'extension.own-request'
  /** 办理时限已过，不能再延期；请尽快办结，并在答复中说明原因。 */
  | 'extension.too-late'
  /** 请减少延期的天数，延期合计不能超过规定的上限。 */
  | 'extension.too-long'
  /** 已有一项延期申请等待批准，请等待处理结果。 */
  | 'extension.waiting'
  /** 这项延期申请已经处理完毕，请刷新后查看。 */
  | 'extension.wrong-state'
  /** 这份PDF含有脚本、内嵌文件等活动内容，请用“打印为PDF”重新导出后上传。 */
  | 'file.active'
  /** 这个文件已用于另一次提交，请重新上传。 */
  | 'file.already-attached'
  /** 文件不完整或已损坏，请重新拍摄、录制或导出后上传。 */
  | 'file.broken'
  /** 这是一个空文件，请重新选择。 */
  | 'file.empty'
  /** 这份PDF设有密码，请取消密码后上传。 */
  | 'file.encrypted'
  /** 暂不支持视频，请改传图片或语音。 */
  | 'file.film'
  /** 暂不支持 HEIC 格式的照片，请在手机相机设置中选择“兼容性最佳”后重新拍摄，或转换为JPG后上传。 */
  | 'file.heic'
  /** 文件没有传完整，请检查网络后重新上传。 */
  | 'file.incomplete'
  /** 请选择一个文件，放在名为 file 的表单字段中上传。 */
  | 'file.missing'
  /** 没有找到这个文件，可能已超过24小时未使用而被清理，请重新上传。 */
  | 'file.not-found'
  /** 这个文件的检查结论不能这样更改，请刷新后查看。 */
  | 'file.not-in-review'
  /** 每次请只上传一个文件。 */
  | 'file.one-at-a-time'
  /** 文件暂时无法保存或读取，您填写的内容请先保留，稍后再试。 */
  | 'file.store-unavailable'
  /** 文件过大：图片不超过20MB，语音不超过5MB，PDF文档不超过10MB，请压缩或分开后上传。 */
  | 'file.too-large'
  /** 语音不能超过60秒，请重新录制或分段说明。 */
  | 'file.too-long'
  /** 每次最多附9张图片、1段语音和3份PDF文档，请减少后重试。 */
  | 'file.too-many'
  /** PDF文档不能超过100页，请只上传有关的部分。 */
  | 'file.too-many-pages'
  /** 图片的尺寸过大，请缩小后上传。 */
  | 'file.too-many-pixels'
  /** 您上传后尚未使用的文件太多，请先提交建议，或稍后再上传。 */
  | 'file.too-many-waiting'
  /** 只能上传图片（JPG、PNG、WebP、GIF）、语音（MP3、AAC、M4A、WAV、AMR）和PDF文档；文件按内容识别，改名无效。 */
  | 'file.unknown-format'
  /** 这个文件正在内容检查或被认定不宜展示，暂不能查看。 */
  | 'file.withheld'
  /** 请选择一个文件，放在名为 file 的表单字段中上传，每次一个。 */
  | 'handling-file.missing'
  /** 没有找到这份文件，请刷新后重试。 */
  | 'handling-file.not-found'
  /** 文件暂时无法保存或读取，请稍后再试。 */
  | 'handling-file.store-unavailable'
  /** 文件过大：图片不超过20MB，PDF文档不超过10MB，请压缩或分开后上传。 */
  | 'handling-file.too-large'
  /** 每件建议每个单位最多上传50份文件，请合并后上传。 */
  | 'handling-file.too-many'
  /** 所选的附件中有的没有上传到这件建议，请重新上传后选择。 */
  | 'handling-file.unfit'
  /** 只能上传完整的PDF文档和图片（JPG、PNG、WebP、GIF），不含密码和活动内容，请转换后上传。 */
  | 'handling-file.unsuitable'
  /** 这件建议已经重新办理过一次，不能再次要求重新办理。 */
  | 'handling.already-rehandled'
  /** 只有协同单位可以提交协办意见。 */
  | 'handling.co-handling-only'
  /** 只有首接（主办）单位可以进行这项操作；协同单位请提交协办意见。 */
  | 'handling.lead-only'
  /** 没有找到这件建议的办理记录，或者它不由您的单位办理。 */
  | 'handling.not-found'
  /** 您的单位已提交过协办意见，如需补充，请直接与主办单位联系。 */
  | 'handling.opinion-given'
  /** 这段文字会告知建议人或公开，请不要写入个人手机号码或身份证号码。 */
  | 'handling.personal-data'
  /** 这件建议当前的办理状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'handling.wrong-state'
  /** 请求缺少 Idempotency-Key 请求头，请使用不超过 80 个字符的唯一值。 */
  | 'idempotency.key-missing'
  /** 同一个 Idempotency-Key 已用于另一份内容，请换一个新的再提交。 */
  | 'idempotency.key-reused'
  /** 文件解压后的内容异常庞大，请把内容复制到新下载的模板中再上传。 */
  | 'import.bomb'
  /** 文件已损坏，无法读取，请用电子表格软件打开检查并另存后再上传。 */
  | 'import.damaged'
  /** 文件中没有可以导入的内容，请按模板填写后上传。 */
  | 'import.empty'
  /** 无法识别文件的文字编码，请另存为“CSV UTF-8”格式或 .xlsx 后再上传。 */
  | 'import.encoding'
  /** 文件设有打开密码，请取消密码后再上传。 */
  | 'import.encrypted'
  /** 只接受 .xlsx 或 .csv 文件，请在电子表格软件中另存为其中一种。 */
  | 'import.extension'
  /** 请选择一个填好的 .xlsx 或 .csv 文件上传，字段名为 file。 */
  | 'import.file-missing'
  /** 导入的文件和逐行结果只保留一周，已经清除。已登记的建议可在“我（我单位）提交的建议”中查看。 */
  | 'import.gone'
  /** 没有找到表头，请下载最新模板，保留表头一行后填写。 */
  | 'import.head-missing'
  /** 表头有重复的列，请删除多余的一列。 */
  | 'import.head-twice'
  /** 有单元格的文字超过32767个字符，请精简后再上传。 */
  | 'import.long-cell'
  /** 表中有合并单元格，请取消合并并逐行填写。 */
  | 'import.merged-cells'
  /** 文件内容与扩展名不符，请在电子表格软件中打开后另存为 .xlsx 或 .csv。 */
  | 'import.not-a-table'
  /** 没有找到这次批量导入。 */
  | 'import.not-found'
  /** 这是旧版 .xls 文件，请用电子表格软件打开后另存为 .xlsx 再上传。 */
  | 'import.old-excel'
  /** 文件中的引号没有成对，请检查后重新保存，或改用 .xlsx。 */
  | 'import.quote'
  /** 文件超过10 MB，请拆分成几个文件分别上传。 */
  | 'import.too-large'
  /** 一个文件至多一万行，请拆分成几个文件分别上传。 */
  | 'import.too-many-rows'
  /** 这项任务和它的结果只保留一周，已经清除；请重新提出。 */
  | 'job.expired'
  /** 没有结果文件：任务尚未完成，或这类任务不产生文件。请查看任务的进展。 */
  | 'job.no-file'
  /** 这项任务必须完成，不能取消。 */
  | 'job.not-cancellable'
  /** 没有找到这项任务；任务结束一周后不再保留。 */
  | 'job.not-found'
  /** 这项任务已经结束，不能再取消。 */
  | 'job.wrong-state'
  /** 邀请码不正确、已过期或已停用，请向发起人索取新的邀请。 */
  | 'joint.code-invalid'
  /** 这件建议已经作出办理决定或已撤回，不能再联名或退出。 */
  | 'joint.decided'
  /** 联名人数已满，您可以单独提交一件建议。 */
  | 'joint.full'
  /** 这件建议没有发起联名。 */
  | 'joint.not-found'
  /** 您是发起人，不需要再联名，请把邀请码转给其他人。 */
  | 'joint.own-suggestion'
  /** 同一姓名和电话已经联名过，不需要重复联名。 */
  | 'joint.same-person'
  /** 这件建议的联名当前不能进行这项操作，请刷新后查看最新状态。 */
  | 'joint.wrong-state'
  /** 您已不再担任这项大赛的评委。如有疑问请联系区委社会工作部。 */
  | 'juror.ended'
  /** 这位评委已经退出，请刷新后查看。 */
  | 'juror.ended-already'
  /** 这个账号已经是这项大赛的评委，请勿重复添加。 */
  | 'juror.exists'
  /** 所选的领域不在这项大赛的征集领域之内，请重新选择。 */
  | 'juror.field-unknown'
  /** 没有找到这位评委，或者您不是这项大赛的评委。 */
  | 'juror.not-found'
  /** 现在不在您的评委任期之内，不能查看或评分。请联系区委社会工作部。 */
  | 'juror.out-of-term'
  /** 保密承诺的文本已更新，请重新阅读后签署。 */
  | 'juror.pledge-changed'
  /** 请先签署保密承诺，再查看参赛建议。 */
  | 'juror.pledge-missing'
  /** 您已签署保密承诺，不必重复签署。 */
  | 'juror.pledged-already'
  /** 任期的开始应早于结束，结束日期不早于今天，任期不超过五年，请重新填写。 */
  | 'juror.term-wrong'
  /** 服务器没有安装打印字体，暂时不能打印，请联系系统管理员。 */
  | 'leader-digest.font-missing'
  /** 没有找到这份领导摘报，请返回列表刷新后重试。 */
  | 'leader-digest.not-found'
  /** 目前没有达到领导摘报级别、尚未摘报的事项，不需要拟稿。 */
  | 'leader-digest.nothing'
  /** 这份领导摘报当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'leader-digest.wrong-state'
  /** 没有找到其中的书信，可能已改用其他方式告知，请刷新后重新选择。 */
  | 'letter.not-found'
  /** 请先打印书信，再登记寄出。 */
  | 'letter.not-printed'
  /** 没有可以打印的书信：收信人的个人信息已按本人要求删除，或没有地址。 */
  | 'letter.nothing-to-print'
  /** 暂时不能打印，请联系系统管理员检查字体后重试。 */
  | 'letter.printing-unavailable'
  /** 寄出日期不正确，应在打印之后、今天或以前。 */
  | 'letter.wrong-day'
  /** 没有找到这条消息，请刷新后重试。 */
  | 'notice.not-found'
  /** 没有找到这件建议，请检查后重试。 */
  | 'notice.suggestion-not-found'
  /** 这项告知当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'notice.wrong-state'
  /** 没有找到这件异议，请核对后重试。 */
  | 'objection.not-found'
  /** 您对这份公示已提出多件异议，请等待答复。 */
  | 'objection.too-many'
  /** 请写明异议针对谁、依据是什么，至少10个字。 */
  | 'objection.too-thin'
  /** 现在没有正在接受异议的公示。公示期内才能提出异议，其他意见请拨打12345。 */
  | 'objection.window-closed'
  /** 这件异议已经答复，请刷新后查看。 */
  | 'objection.wrong-state'
  /** 请选择另一位同事接手。 */
  | 'officer.same'
  /** 请选择本单位在岗的经办人。 */
  | 'officer.unknown'
  /** 没有找到这份开放数据，请从目录中选择。 */
  | 'open-data.not-found'
  /** 这个征集箱还有一次未结清的开箱，请先结清或作废后再开箱。 */
  | 'opening.already-open'
  /** 这个征集箱已经撤除，不能开箱。 */
  | 'opening.box-removed'
  /** 份数与原来相同，无需更正；请核对后填写新的份数。 */
  | 'opening.count-same'
  /** 更正后的份数少于已经登记或作废的最大序号，请核对。 */
  | 'opening.count-too-small'
  /** 这次开箱已经登记了建议，不能整次作废；请逐份处理后结清。 */
  | 'opening.has-papers'
  /** 没有找到这次开箱记录，请刷新后重试。 */
  | 'opening.not-found'
  /** 还有纸质建议没有登记或作废，不能结清。 */
  | 'opening.papers-missing'
  /** 开箱须由两人进行，清点的人不能同时作为第二人确认。 */
  | 'opening.same-person'
  /** 这次开箱的封签没有异常，或已经核查过。 */
  | 'opening.seal-not-flagged'
  /** 封签破损的，请写明情况。 */
  | 'opening.seal-note-missing'
  /** 时间不能晚于现在，请检查后重新填写。 */
  | 'opening.time-in-future'
  /** 时间过早，请检查后重新填写；确需补录更早的，请联系社会工作部。 */
  | 'opening.time-too-early'
  /** 这次开箱当前的状态不能进行这项操作，请刷新后重试。 */
  | 'opening.wrong-state'
  /** 这张工单已指定本单位承办，不能再提出异议，请签收后办理。 */
  | 'order.designated'
  /** 首接单位的工单不能收回，只能改派给其他单位。 */
  | 'order.lead-stays'
  /** 这件建议已多次派单异议，请直接指定承办，或提交联席会议研究。 */
  | 'order.must-designate'
  /** 没有找到这张工单，或者它不属于本单位。 */
  | 'order.not-found'
  /** 已超过提出派单异议的期限，请先签收；确需调整的，请联系区委社会工作部。 */
  | 'order.objection-late'
  /** 请写明本单位以外、应当承办的单位。 */
  | 'order.objection-self'
  /** 所选单位已有这件建议的首接工单；要由原单位承办，请使用“指定承办”。 */
  | 'order.same-unit'
  /** 这张工单当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'order.wrong-state'
  /** 没有找到这条待重放的消息，它可能已被处理。 */
  | 'outbox.not-dead'
  /** 这一份已经登记过。 */
  | 'paper.already-registered'
  /** 这一份已经作废；确需登记的，请先取消作废。 */
  | 'paper.already-void'
  /** 建议人已在小程序中认领这件建议，可在本人账号中查看，不再打印回执。 */
  | 'paper.claimed'
  /** 重复件须指明与哪一份重复，且那一份已经登记。 */
  | 'paper.duplicate-of-missing'
  /** 这一项纸上已经有了，不能更改建议人的原话；只能补充缺少的要素。 */
  | 'paper.element-present'
  /** 没有找到这件纸质建议，请检查后重试。 */
  | 'paper.not-found'
  /** 这一份没有作废。 */
  | 'paper.not-void'
  /** 请至少填写一项缺少的要素。 */
  | 'paper.nothing-given'
  /** 主题、事由和措施至少要有一项内容；空白或无法辨认的纸张请作废。 */
  | 'paper.nothing-written'
  /** 序号超出清点的份数；如果清点有误，请先更正份数。 */
  | 'paper.ordinal-out-of-range'
  /** 征集箱内的每一份都要有扫描件或照片，请先上传再登记。 */
  | 'paper.scan-missing'
  /** 对接系统只能对应市北政务网、微市北或12345渠道。 */
  | 'partner.channel-not-open'
  /** 客户端编号已被使用，请换一个。 */
  | 'partner.client-id-taken'
  /** 没有找到这个对接系统。 */
  | 'partner.not-found'
  /** 该对接系统当前的状态不能进行这项操作，请刷新后重试。 */
  | 'partner.wrong-state'
  /** 个人信息不存在，或已按本人要求删除。 */
  | 'personal-data.gone'
  /** 建议人未满14周岁。查看其信息须选择“办理未成年人建议”这一目的，每次查看都单独记录；查看其他人时不能使用这一目的。 */
  | 'personal-data.minor-purpose'
  /** 服务器没有安装打印字体，暂时不能打印，请联系系统管理员。 */
  | 'printing.font-missing'
  /** 请选择一个文件，放在名为 file 的表单字段中上传，每次一个。 */
  | 'prize-file.missing'
  /** 没有找到这份文件，请刷新后重试。 */
  | 'prize-file.not-found'
  /** 文件暂时无法保存或读取，请稍后再试。 */
  | 'prize-file.store-unavailable'
  /** 文件过大：图片不超过20MB，PDF文档不超过10MB，请压缩或分开后上传。 */
  | 'prize-file.too-large'
  /** 只能上传完整的PDF文档和图片（JPG、PNG、WebP、GIF），不含密码和活动内容，请转换后上传。 */
  | 'prize-file.unsuitable'
  /** 这个奖项已经登记发放，有误的请先作废原登记。 */
  | 'prize.already-recorded'
  /** 发放的价值超过该奖项的上限，请核对后重试。 */
  | 'prize.amount-exceeded'
  /** 没有找到这个奖项，请刷新后重试。 */
  | 'prize.award-not-found'
  /** 发放日期须在确认获奖当天至今天之间，请核对后重新填写。 */
  | 'prize.date-invalid'
  /** 没有找到这条发放登记，请刷新后重试。 */
  | 'prize.not-found'
  /** 请先上传签收单或颁发照片，并写明方式和领取人。放弃的请写明原因。 */
  | 'prize.receipt-missing'
  /** 这个主题已提出区办实事建议，尚无结论，请在那一项上办理。 */
  | 'project-proposal.already-open'
  /** 没有找到这项区办实事建议，请返回列表刷新后重试。 */
  | 'project-proposal.not-found'
  /** 没有找到所选的牵头单位，或该单位已撤销，请重新选择。 */
  | 'project-proposal.unit-unknown'
  /** 这项区办实事建议已有结论，请刷新后查看。 */
  | 'project-proposal.wrong-state'
  /** 建议已撤回，或内容检查尚未通过，不能公开。 */
  | 'publication.not-fit'
  /** 没有找到这件公开的建议，可能已经撤下。 */
  | 'publication.not-found'
  /** 建议人没有同意公开，不能拟稿或公开。 */
  | 'publication.not-wished'
  /** 公开稿中含有个人信息，请删除后再保存。 */
  | 'publication.personal-data'
  /** 公开稿当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'publication.wrong-state'
  /** 这个评价链接已过期。您可以在小程序中评价，或请工作人员再给您一个新的。 */
  | 'rating-link.expired'
  /** 系统没有设置对外网址，不能生成评价链接，请联系系统管理员设置。 */
  | 'rating-link.no-site'
  /** 这次答复已不再有效，请等收到新的答复后再评价。 */
  | 'rating-link.replaced'
  /** 没有找到这个评价链接，请检查链接、短码和查询码是否完整、正确。 */
  | 'rating-link.unknown'
  /** 已经收到您用这个链接作出的评价，感谢您的参与。 */
  | 'rating-link.used'
  /** 这件建议已由您撤回，不能再评价。 */
  | 'rating-link.withdrawn'
  /** 您已经评价过这次答复，感谢您的参与。 */
  | 'rating.already-given'
  /** 没有找到您的这件建议，请检查后重试。 */
  | 'rating.suggestion-not-found'
  /** 这件建议还没有答复，收到答复后再评价。 */
  | 'rating.too-early'
  /** 收集日期不能晚于今天。 */
  | 'report.collected-later'
  /** 您的账号没有所属的直报点单位，请联系系统管理员。 */
  | 'reporter.no-unit'
  /** 翻页标记无效，请从第一页重新查询。 */
  | 'request.bad-cursor'
  /** 内容刚刚被更新，请刷新后重试。 */
  | 'request.changed-meanwhile'
  /** 填写的内容有误，请按提示修改后再提交。 */
  | 'request.invalid'
  /** 请求内容无法识别，请检查格式后重试。 */
  | 'request.malformed'
  /** 请求方式不正确。 */
  | 'request.method-not-allowed'
  /** 没有找到您要的内容，请检查后重试。 */
  | 'request.not-found'
  /** 提交的内容过大，请精简后重试。 */
  | 'request.too-large'
  /** 操作过于频繁，请稍后再试。 */
  | 'request.too-many'
  /** 请求的内容类型不受支持，请使用 JSON 格式。 */
  | 'request.unsupported-media'
  /** 这件建议已有一份退回提请，请先由另一位经办人同意或不同意。 */
  | 'return.already-proposed'
  /** 这件建议没有待复核的退回提请，请刷新后查看最新状态。 */
  | 'return.not-proposed'
  /** 退回需要两人复核，不能由提请人本人同意，请交另一位经办人处理。 */
  | 'return.same-person'
  /** 没有找到这项评价复核，请刷新后重试。 */
  | 'review.not-found'
  /** 这项评价复核已经办结，请刷新后查看最新状态。 */
  | 'review.wrong-state'
  /** 没有找到这个专题征集，它可能已经撤回；您可以直接提交建议。 */
  | 'scene.theme-not-found'
  /** 无法识别这个二维码，请确认扫描的是“智汇市北”的二维码。 */
  | 'scene.unknown'
  /** 规则内容有误，请按提示修改后再上传。 */
  | 'scope-rules.faulty'
  /** 没有这一版规则，请核对版本号。 */
  | 'scope-rules.not-found'
  /** 这一版规则当前的状态不能进行这项操作，请刷新后重试。 */
  | 'scope-rules.wrong-state'
  /** 这件参赛建议已撤回或不再参评，请继续评审下一件。 */
  | 'score.entry-gone'
  /** 请为每一个评分项打一个分，不多不少。 */
  | 'score.incomplete'
  /** 这件参赛建议的评分已经结束，不能再改。 */
  | 'score.not-due'
  /** 没有找到这项评审，或者它没有分给您。 */
  | 'score.not-found'
  /** 分数超出了范围，请填写0分至满分之间的数，最多两位小数。 */
  | 'score.out-of-range'
  /** 这件参赛建议已不再由您评审，请继续评审下一件。 */
  | 'score.released'
  /** 不能派给被反映的单位，请改选其他单位，或转送纪检监察机关。 */
  | 'sealed-case.accused-unit'
  /** 这件建议在并案组中，请先把它移出并案组，再转为密件。 */
  | 'sealed-case.in-group'
  /** 所选单位正在承办这件建议，请先改派给其他单位，再指明为被反映单位。 */
  | 'sealed-case.unit-handles'
  /** 没有找到所选的单位，请从单位列表中选择。 */
  | 'sealed-case.unit-unknown'
  /** 这件建议当前不能进行这项操作，请刷新后查看是否为密件。 */
  | 'sealed-case.wrong-state'
  /** 请填写完整编号、日期（如20241128）或当日序号（如0042）。 */
  | 'search.bad-number'
  /** 符合条件的建议太多，没能及时查完。请增加词语，或缩小时间、地点范围后再查。 */
  | 'search.too-broad'
  /** 请至少填写一个两个字以上的词。 */
  | 'search.too-short'
  /** 系统出现异常，已记录，请稍后再试。 */
  | 'service.fault'
  /** 服务暂时不可用，您填写的内容请先保留，稍后再提交。 */
  | 'service.unavailable'
  /** 摘录的建议不属于这个主题，或已撤回、内容违规、已封存，不能引用，请删除这条摘录。 */
  | 'special-report.excerpt-unfit'
  /** 请填写报送对象和正文后再送核。 */
  | 'special-report.incomplete'
  /** 批示日期须在印发之日至今天之间，请核对后重新填写。 */
  | 'special-report.instruction-date'
  /** 没有找到这份专报，请返回列表刷新后重试。 */
  | 'special-report.not-found'
  /** 正文或摘录中含有个人信息，请删除后再保存。 */
  | 'special-report.personal-data'
  /** 专报须由另一人核发，起草、修改过的人不能核发，请同事核发。 */
  | 'special-report.same-person'
  /** 这份专报当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'special-report.wrong-state'
  /** 没有找到这个账号。 */
  | 'staff.not-found'
  /** 不能对自己的账号进行这项操作，请由另一位管理员办理。 */
  | 'staff.not-yourself'
  /** “居民”和“对接系统”不能授予工作人员。 */
  | 'staff.role-not-for-staff'
  /** 审计员、系统管理员、安全管理员须由不同的人担任，且不得兼任业务岗位。 */
  | 'staff.roles-exclude'
  /** 承办单位经办人须先指定所属单位。 */
  | 'staff.unit-needed'
  /** 用户名已被使用，请换一个。 */
  | 'staff.user-name-taken'
  /** 该账号当前的状态不能进行这项操作，请刷新后重试。 */
  | 'staff.wrong-state'
  /** 请用 2024-11 这样的年月填写起止月份，起月不晚于止月，至多六十个月。 */
  | 'statistics.bad-period'
  /** 没有找到这次核对，请检查后重试。 */
  | 'statistics.check-not-found'
  /** 只能为已经结束的月份制作月报，请下月再制作。 */
  | 'statistics.month-open'
  /** 请选择件数指标；合计天数和合计分数没有建议清单。 */
  | 'statistics.not-listed'
  /** 承办单位只能查看本单位的合计，请去掉分类。 */
  | 'statistics.own-unit-only'
  /** 没有找到这个月的月报，它可能还没有制作。 */
  | 'statistics.report-not-found'
  /** 这件建议还没有答复，我们需要您的联系方式才能核实和答复，暂不能单独删除。您可以先撤回这件建议，或等答复后再删除；撤回个人信息同意或注销账号时会立即删除。 */
  | 'suggester.answer-pending'
  /** 未满14周岁的建议人，请填写监护人姓名和电话，并由监护人明确同意。 */
  | 'suggester.guardian-missing'
  /** 填写了监护人信息，但没有说明建议人未满14周岁。请确认后重新提交。 */
  | 'suggester.guardian-not-needed'
  /** 请至少填写手机号码或其他联系方式中的一项，以便我们答复您。 */
  | 'suggestion.contact-missing'
  /** 请在建议主题、主要事由和对策措施中都填写文字。 */
  | 'suggestion.element-missing'
  /** 没有找到这件建议，请检查编号后重试。 */
  | 'suggestion.not-found'
  /** 只有内容检查认定不宜展示、且尚未办结的建议可以改写，请刷新后查看。 */
  | 'suggestion.nothing-to-rewrite'
  /** 没有找到您选择的街道或社区，请重新选择。 */
  | 'suggestion.place-unknown'
  /** 请填写补充的内容。 */
  | 'suggestion.supplement-missing'
  /** 征集须知已更新，请阅读新的须知并同意后再提交。 */
  | 'suggestion.terms-outdated'
  /** 这件建议当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'suggestion.wrong-state'
  /** 已在挂牌督办，请在那一项上办理。 */
  | 'supervision.already-listed'
  /** 批示日期不能晚于今天，完成日期须在今天至一年之内，请核对后重新填写。 */
  | 'supervision.date-invalid'
  /** 时限督办随办理进展自动解除，不能手动解除或退回。 */
  | 'supervision.not-by-hand'
  /** 没有找到这项督办，或者它与您的单位无关。 */
  | 'supervision.not-found'
  /** 督办规则已有新的版本，请刷新后重新修改。 */
  | 'supervision.rules-changed'
  /** 每种时限须有且只有一条规则，催办须早于黄牌，挂牌须早于领导摘报，请核对后重新提交。 */
  | 'supervision.rules-unfit'
  /** 请选择一件建议，或一项转化运用，只能选其中之一。 */
  | 'supervision.subject-missing'
  /** 没有找到正在办理的这件建议，或推进中的这项转化运用，可能已经办结。 */
  | 'supervision.subject-not-found'
  /** 没有找到所选的单位，或该单位已撤销，请重新选择。 */
  | 'supervision.unit-unknown'
  /** 这项督办当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'supervision.wrong-state'
  /** 这件建议的内容检查已有结论。 */
  | 'text-review.not-open'
  /** 施行日期不能早于今天，请重新选择。 */
  | 'text.effective-past'
  /** 填入内容后告知文字超过1000字，请精简后再提交。 */
  | 'text.too-long'
  /** 告知文字中有不能识别的变量，请按提示改用可用的变量。 */
  | 'text.unknown-variable'
  /** 没有找到这次计算，结果保留半年，请重新提交计算。 */
  | 'theme.computation-not-found'
  /** 主题不能并入自己，也不能并入已经并入它的主题，请另选一个。 */
  | 'theme.merge-into-itself'
  /** 没有找到这个主题，可能已不再有人提，请刷新列表后重试。 */
  | 'theme.not-found'
  /** 尚未计算完成，请稍后再查。 */
  | 'theme.not-ready'
  /** 时间范围不正确，请填写起止日期，起始不晚于截止，截止不晚于今天，跨度不超过两年。 */
  | 'theme.window-invalid'
  /** 超过31天的时间范围（近90天除外）需要较长时间计算，请用“计算群众反映集中”提交，完成后查看结果。 */
  | 'theme.window-too-long'
  /** 这个主题当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'theme.wrong-state'
  /** 编号或查询码不正确，请核对回执后重试。 */
  | 'tracking.not-found'
  /** 没有找到这项转送，请返回列表刷新后重试。 */
  | 'transfer.not-found'
  /** 这项转送当前的状态不能进行这项操作，请刷新后查看最新状态。 */
  | 'transfer.wrong-state'
  /** 单位代码已被使用，请换一个。 */
  | 'unit.code-taken'
  /** 没有找到这个单位，或单位已停用。 */
  | 'unit.not-found'
  /** 微信登录凭证已失效，请重新进入小程序后再试。 */
  | 'wechat.code-invalid'
  /** 手机号授权已失效，请重新点击授权按钮。 */
  | 'wechat.phone-code-invalid'
  /** 登录过于频繁，请一分钟后再试。 */
  | 'wechat.too-many'
  /** 微信服务暂时没有响应，请稍后再试。 */
  | 'wechat.unavailable'
  /** 微信提示该账号存在风险，暂时无法登录，请稍后再试或到社区征集箱提交建议。 */
  | 'wechat.user-blocked'
  /** 这个版本的词表已在使用。 */
  | 'word-list.already-active'
  /** 没有找到这个版本的词表，请刷新后重试。 */
  | 'word-list.not-found'
  /** 每个词语须为2至40个字，过短的词会误伤大量正常建议。 */
  | 'word-list.word-length'
  | (string & {});
