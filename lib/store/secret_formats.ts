/**
 * Secrets by the formats that their issuers publish: letters that every secret of a kind holds, so
 * that its pattern is only tried where they stand, and the pattern.
 *
 * @module
 */

import { onDemand } from "../text/hints.ts";

/** One published format. */
export interface Format {
  /** What the secret is: `github_token`. */
  readonly kind: string;
  /** At least one of these stands in every secret of the kind. */
  readonly letters: readonly string[];
  /** Source of the pattern; the whole match is the secret. */
  readonly pattern: string;
}

const ROWS: readonly (readonly [kind: string, letters: string, pattern: string])[] = [
  [
    "aws_access_key",
    "AKIA ASIA ABIA ACCA",
    String.raw`(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])`,
  ],
  [
    "github_token",
    "ghp_ gho_ ghu_ ghs_ ghr_ github_pat_",
    String.raw`gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{50,255}`,
  ],
  [
    "gitlab_token",
    "glpat- glrt- gldt- glptt- glcbt- glsoat- glft- glagent- gloas-",
    String.raw`gl(?:pat|rt|dt|ptt|cbt|soat|ft|agent|oas)-[A-Za-z0-9_.-]{20,}`,
  ],
  [
    "slack_token",
    "xox xapp-",
    String.raw`xox[abcdeoprs]-[A-Za-z0-9-]{10,}|xapp-\d-[A-Za-z0-9-]{20,}`,
  ],
  [
    "slack_webhook",
    "hooks.slack.com",
    String.raw`https://hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{20,}`,
  ],
  [
    "discord_webhook",
    "/api/webhooks/",
    String.raw`https://(?:\w+\.)?discord(?:app)?\.com/api/webhooks/\d{17,20}/[\w-]{40,}`,
  ],
  ["discord_token", ".", String.raw`[MNO][A-Za-z\d_-]{23,27}\.[\w-]{6,7}\.[\w-]{27,45}(?![\w-])`],
  ["telegram_token", ":AA", String.raw`\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])`],
  [
    "stripe_key",
    "sk_ rk_ whsec_",
    String.raw`(?:sk|rk)_(?:live|test|prod)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/]{24,}`,
  ],
  [
    "square_token",
    "sq0 EAAA",
    String.raw`sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,}|EAAA[A-Za-z0-9_-]{60}`,
  ],
  [
    "paypal_token",
    "access_token$",
    String.raw`access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}`,
  ],
  [
    "shopify_token",
    "shpat_ shpca_ shppa_ shpss_ shpua_",
    String.raw`shp(?:at|ca|pa|ss|ua)_[a-fA-F0-9]{32}`,
  ],
  ["anthropic_key", "sk-ant-", String.raw`sk-ant-[a-z]{2,8}\d{0,2}-[A-Za-z0-9_-]{20,}`],
  ["openrouter_key", "sk-or-", String.raw`sk-or-v1-[a-f0-9]{40,}`],
  [
    "openai_key",
    "sk-",
    String.raw`sk-(?:proj-|svcacct-|admin-|None-)?(?=[A-Za-z_-]{0,64}\d)[A-Za-z0-9_-]{32,}`,
  ],
  ["groq_key", "gsk_", String.raw`gsk_[A-Za-z0-9]{40,}`],
  ["xai_key", "xai-", String.raw`xai-[A-Za-z0-9]{60,}`],
  ["perplexity_key", "pplx-", String.raw`pplx-[A-Za-z0-9]{40,}`],
  ["replicate_key", "r8_", String.raw`r8_[A-Za-z0-9]{37,}`],
  [
    "huggingface_token",
    "hf_ api_org_",
    String.raw`(?:hf|api_org)_[A-Za-z]{34,}|hf_[A-Za-z0-9]{34,}`,
  ],
  [
    "google_key",
    "AIza AQ.Ab8RN",
    String.raw`AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])|AQ\.Ab8RN[A-Za-z0-9_-]{30,}`,
  ],
  [
    "google_oauth",
    "ya29. GOCSPX- 1//0",
    String.raw`ya29\.[A-Za-z0-9_-]{20,}|GOCSPX-[A-Za-z0-9_-]{28}|1//0[A-Za-z0-9_-]{30,}`,
  ],
  ["azure_secret", "Q~", String.raw`[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}`],
  ["npm_token", "npm_", String.raw`npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])`],
  ["pypi_token", "pypi-", String.raw`pypi-Ag[A-Za-z0-9_-]{50,}`],
  ["rubygems_key", "rubygems_", String.raw`rubygems_[a-f0-9]{48}`],
  ["crates_token", "cio", String.raw`cio[A-Za-z0-9]{32}(?![A-Za-z0-9])`],
  ["nuget_key", "oy2", String.raw`oy2[a-z0-9]{43}(?![A-Za-z0-9])`],
  ["docker_token", "dckr_", String.raw`dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}`],
  ["artifactory_key", "AKCp cmVmd", String.raw`AKCp[A-Za-z0-9]{60,80}|cmVmd[A-Za-z0-9]{55,}`],
  ["sendgrid_key", "SG.", String.raw`SG\.[\w-]{16,32}\.[\w-]{32,64}`],
  ["mailgun_key", "key-", String.raw`key-[a-f0-9]{32}(?![A-Za-z0-9])`],
  ["mailchimp_key", "-us", String.raw`[a-f0-9]{32}-us\d{1,2}(?![A-Za-z0-9])`],
  ["brevo_key", "xkeysib-", String.raw`xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}`],
  ["resend_key", "re_", String.raw`re_[A-Za-z0-9]{6,10}_[A-Za-z0-9]{20,}`],
  ["twilio_key", "SK AC", String.raw`(?:SK|AC)[a-f0-9]{32}(?![A-Za-z0-9])`],
  ["digitalocean_token", "_v1_", String.raw`do[opr]_v1_[a-f0-9]{64}`],
  ["vault_token", "hvs. hvb. hvr.", String.raw`hv[sbr]\.[A-Za-z0-9_-]{20,}`],
  ["terraform_token", ".atlasv1.", String.raw`[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,}`],
  ["databricks_token", "dapi", String.raw`dapi[a-f0-9]{32}(?:-\d)?(?![A-Za-z0-9])`],
  ["planetscale_token", "pscale_", String.raw`pscale_(?:tkn|pw|oauth)_[\w.=-]{32,}`],
  [
    "supabase_key",
    "sbp_ sbs_ sb_secret_",
    String.raw`sb[ps]_[A-Za-z0-9_]{30,}|sb_secret_[A-Za-z0-9_-]{20,}`,
  ],
  [
    "vercel_or_fly_token",
    "vcp_ vck_ vci_ vca_ vcr_ fm fo1_",
    String.raw`vc[pkiar]_[A-Za-z0-9]{40,}|fm\d_[A-Za-z0-9+/=,_-]{40,}|fo1_[\w-]{43}`,
  ],
  ["netlify_token", "nfp_", String.raw`nfp_[A-Za-z0-9]{36,}`],
  [
    "cloudflare_key",
    "v1.0- cfut_ cfat_ cfk_",
    String.raw`v1\.0-[a-f0-9]{24}-[a-f0-9]{146}|cf(?:ut|at|k)_[A-Za-z0-9]{40,}`,
  ],
  ["heroku_key", "HRKU-", String.raw`HRKU-[A-Za-z0-9_-]{36,}`],
  ["grafana_token", "glsa_ glc_", String.raw`gl(?:sa|c)_[A-Za-z0-9+/=_]{32,}`],
  ["newrelic_key", "NRAK- NRJS- NRII- NRRA-", String.raw`NR(?:AK|JS|II|RA)-[A-Za-z0-9]{19,40}`],
  ["sentry_token", "sntrys_ sntryu_", String.raw`sntr(?:ys|yu)_[A-Za-z0-9+/=_-]{40,}`],
  [
    "dynatrace_or_datadog_key",
    "dt0 ddapi_ ddapp_",
    String.raw`dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}|dd(?:api|app)_[A-Za-z0-9]{32,}`,
  ],
  [
    "atlassian_token",
    "ATATT3 ATCTT3 BBDC-",
    String.raw`AT[AC]TT3[A-Za-z0-9_=-]{60,}|BBDC-[A-Za-z0-9+/@_-]{40,50}`,
  ],
  ["linear_key", "lin_", String.raw`lin_(?:api|oauth)_[A-Za-z0-9]{32,}`],
  ["notion_token", "ntn_ secret_", String.raw`(?:ntn_|secret_)[A-Za-z0-9]{43,}`],
  ["figma_token", "fig", String.raw`fig[dour]_[A-Za-z0-9_-]{40,}`],
  ["airtable_token", "pat", String.raw`pat[A-Za-z0-9]{14}\.[a-f0-9]{64}`],
  ["postman_key", "PMAK-", String.raw`PMAK-[a-f0-9]{24}-[a-f0-9]{34}`],
  [
    "doppler_token",
    "dp.",
    String.raw`dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[\w-]+\.)?[A-Za-z0-9]{40,44}`,
  ],
  ["pulumi_token", "pul-", String.raw`pul-[a-f0-9]{40}`],
  ["dropbox_token", "sl.", String.raw`sl\.(?:u\.)?[A-Za-z0-9_-]{100,}`],
  ["facebook_token", "EAA", String.raw`EAA[A-Za-z0-9]{2,6}[A-Za-z0-9]{90,}`],
  ["age_key", "AGE-SECRET-KEY-1", String.raw`AGE-SECRET-KEY-1[0-9A-Z]{58}`],
  ["hubspot_token", "pat-", String.raw`pat-(?:na|eu)\d-[a-f0-9-]{36}`],
  ["langsmith_key", "lsv2_", String.raw`lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}`],
  ["pinecone_key", "pcsk_", String.raw`pcsk_[A-Za-z0-9]{5,8}_[A-Za-z0-9]{50,}`],
  ["tavily_key", "tvly-", String.raw`tvly-(?:dev-|prod-)?[A-Za-z0-9]{20,}`],
  ["fireworks_key", "fw_", String.raw`fw_[A-Za-z0-9]{24,}`],
  ["nvidia_key", "nvapi-", String.raw`nvapi-[A-Za-z0-9_-]{60,}`],
  ["razorpay_key", "rzp_", String.raw`rzp_(?:live|test)_[A-Za-z0-9]{14,}`],
  ["elevenlabs_key", "sk_", String.raw`sk_[a-f0-9]{48}(?![A-Za-z0-9])`],
  ["intercom_token", "dG9rO", String.raw`dG9rO[A-Za-z0-9+/=_-]{40,}`],
  [
    "jwt",
    "eyJ",
    String.raw`(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}`,
  ],
];

/** Every format that is known, the more telling ones first. */
export const secretFormats: () => readonly Format[] = onDemand(() =>
  ROWS.map(([kind, letters, pattern]) => ({ kind, letters: letters.split(" "), pattern }))
);
