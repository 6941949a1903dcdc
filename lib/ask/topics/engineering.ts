/**
 * Questions about work on a program that is there: what is added to it, where it runs, what it lacks.
 *
 * @module
 */

import { type Topic, topic } from "./topic.ts";

/** Topics of engineering; each is settled by its name. */
export const ENGINEERING: readonly Topic[] = [
  topic(
    "pattern",
    "regex!!, regexp!!, regular expression!!, regular expressions!!",
    String.raw`
      subtype :: matches :: 1! :: What should it match, and what not{platform, in which language}? :: e-mail addresses; dates; I paste examples next :: \b(?:for|that|to|which|match\w*|validat\w*|explain|fix|what)\b|["'\x60]
    `,
  ),
  topic(
    "continuous_integration",
    "ci!!, github actions!!, gitlab ci!!, continuous integration!!, ci pipeline!!, jenkins!!, build pipeline!!",
    String.raw`
      platform :: service :: 0.95 :: Which service runs it{level, and what works already}? :: GitHub Actions; GitLab; Jenkins; another :: \b(?:github|gitlab|jenkins|circle ?ci|azure|bitbucket|travis)\b
      subtype :: steps :: 1 :: What should it run{time, and when}? :: tests; lint and tests; build and deploy :: \b(?:tests?|lint\w*|build and|deploy\w*|publish\w*|release|fail\w*)\b
      source :: stack :: 0.9 :: Which language and build tool{location, and where is it deployed}? :: Node with npm; Python; Java with Maven; Go :: \b(?:node|npm|python|java|maven|gradle|go|golang|rust|cargo|php|ruby|dotnet|react|next|typescript|javascript|django|flask)\b
    `,
  ),
  topic(
    "container",
    "dockerfile!!, dockerize!!, docker compose!!, containerize!!, docker image!!, kubernetes!, helm chart!!",
    String.raw`
      source :: app :: 1! :: Which app, and how is it started{criterion, with which services}? :: a Node server; a Python web app; a Java service; I name it :: \bexits? with\b|\b(?:code|status) \d|\b(?:node|python|django|flask|fastapi|java|spring|rails|php|laravel|go|golang|react|next|nginx|postgres\w*|image|port|error|fail\w*|crash\w*|throws?)\b
      goal :: use :: 0.7 :: For development or production{location, and where does it run}? :: development; production; both :: \b(?:dev\w*|prod\w*|local\w*|replicas)\b
      subtype :: problem :: 1 :: What goes wrong exactly{time, and since which change}? :: it does not start; no connection; I paste the message :: ^(?![^]*\b(?:problem|issue|help|trouble|wrong)\b)
    `,
  ),
  topic(
    "signing_in",
    "authentication!!, oauth!!, login page!!, log in page!!, sign in!!, single sign on!!, user accounts!!, user login!!, add auth!!",
    String.raw`
      preference :: method :: 1 :: Which way to sign in{audience, and who are the users}? :: e-mail and password; Google or GitHub; a link by mail :: \b(?:password|google|github|oauth|magic link|sso|saml|jwt|passkey|firebase|auth0)\b
      platform :: stack :: 0.95 :: What is the app built with{source, and what exists already}? :: React and Node; Django; Rails; a mobile app :: \b(?:react|node|express|django|flask|fastapi|rails|laravel|spring|next|vue|angular|swift|kotlin|flutter|php)\b
    `,
  ),
  topic(
    "caching",
    "caching!!, add cache!!, a cache!!, redis cache!!",
    String.raw`
      subtype :: target :: 1 :: What should be cached{criterion, and how old may it be}? :: database queries; answers of an API; whole pages; files :: \b(?:quer(?:y|ies)|api|responses?|pages?|images?|files?|assets|results?|sessions?)\b
      platform :: store :: 0.9 :: Where should it be kept{quantity, and for how many servers}? :: in memory; Redis; on the disk; at the edge :: \b(?:redis|memcached|memory|disk|cdn|cloudflare|browser)\b
    `,
  ),
  topic(
    "logging",
    "add logging!!, logging to!!, log messages!!, structured logging!!, improve logging!!",
    String.raw`
      subtype :: events :: 1 :: What should be logged, and what not{platform, in which language}? :: errors only; every request; what users do :: \b(?:errors?|requests?|exceptions?|events?|actions?)\b
      location :: destination :: 0.85 :: Where should the logs go{audience, and who reads them}? :: a file; standard output; a log service :: \b(?:file|stdout|console|datadog|elastic\w*|cloudwatch|syslog)\b
    `,
  ),
  topic(
    "payments",
    "payments!!, stripe!!, payment gateway!!, checkout flow!!, subscriptions!, accept payment!!",
    String.raw`
      platform :: provider :: 1 :: Which payment provider{location, and in which countries}? :: Stripe; PayPal; Adyen; not decided :: \b(?:stripe|paypal|adyen|square|klarna|braintree|razorpay|mollie)\b
      subtype :: kind :: 0.9 :: Single payments or subscriptions{goal, and what is sold}? :: single payments; subscriptions; both :: \b(?:subscriptions?|one-?off|single|recurring|invoices?)\b
      source :: stack :: 0.85 :: What is the shop built with{restriction, and what must stay}? :: Shopify; WooCommerce; our own code :: \b(?:shopify|woocommerce|magento|react|node|django|rails|laravel|next|php)\b
    `,
  ),
  topic(
    "performance",
    "api faster!!, app faster!!, code faster!!, query faster!!, script faster!!, app performance!!, api performance!!, performance issues!!, improve performance!, app is slow!!, api is slow!!, is slow!, too slow!, memory leak!!",
    String.raw`
      subtype :: slow_part :: 1! :: What exactly is slow{time, and since when}? :: one request; one page; start-up; a query I paste :: \b(?:query|endpoint|function|loop|start-?up|page|computer|laptop|phone|internet|wi-?fi|pc)\b
      criterion :: target :: 0.7 :: How fast should it be{restriction, and what must not change}? :: twice as fast; under a second; as fast as possible :: \b\d+ ?(?:ms|s|seconds?|milliseconds?|%)\b|\b(?:computer|laptop|phone|internet|wi-?fi|pc)\b
    `,
  ),
  topic(
    "chart",
    "a chart!!, a graph!!, add charts!!, a histogram!!",
    String.raw`
      source :: data :: 1 :: Which data should it show{goal, and to make which point}? :: I describe it next; a table in the database; a file I give :: \b(?:of|showing) \w+|\b\w+\.(?:csv|json|xlsx?)\b
      preference :: chart :: 0.7 :: Which kind of chart{platform, and in which program}? :: lines over time; bars; shares of a whole :: \b(?:line|bar|pie|scatter|histogram|heat ?map|box)\b
    `,
  ),
  topic(
    "migration",
    "migrate!!, migrating!!, migration!!",
    String.raw`
      subtype :: from_and_to :: 1! :: From what to what{quantity, and how large is it}? :: another version; another database; another server; I name both :: \bfrom\b[^]{1,200}?\bto\b|\bto (?:a |an |the )?[a-z]+\b
      restriction :: downtime :: 0.85 :: How long may it be down{audience, and who is affected}? :: not at all; some minutes; a night :: ^(?![^]*\b(?:database|db|servers?|production|cluster|postgres\w*|mysql)\b)|\b(?:downtime|zero)\b
    `,
  ),
  topic(
    "version_control",
    "git!!, merge conflict!!, merge conflicts!!, rebase!!, git history!!",
    String.raw`
      subtype :: situation :: 1 :: What did you do, what happened{location, and is it pushed}? :: a wrong commit; a failed merge; lost changes; I paste it :: \b(?:a|the|my|last|previous) (?:commit|branch|merge|push|rebase|tag|stash)|\b(?:what is|explain|difference|gitignore|squash|cherry)\b
    `,
  ),
  topic(
    "scheduled_job",
    "cron job!!, cronjob!!, cron jobs!!, scheduled task!!, crontab!!",
    String.raw`
      subtype :: command :: 1! :: What should it run{platform, and on which system}? :: a script I name; a backup; a clean-up; a report :: \b(?:that|to|for|which|deletes?|backs?|sends?|runs?|explain|what)\b
      time :: schedule :: 0.9 :: When should it run{restriction, and what if it fails}? :: every hour; every night; once a week :: \b(?:every|daily|hourly|weekly|nightly|at \d+|minutes?)\b
    `,
  ),
  topic(
    "macro",
    "macro!!, macros!!, vba!!, excel formula!!, spreadsheet formula!!, google sheets formula!!",
    String.raw`
      subtype :: action :: 1! :: What exactly should it do{restriction, and what must not change}? :: copy or sort rows; colour cells; send or save files :: \b(?:that|to|which|for) \w+
      source :: layout :: 0.8 :: How is the sheet laid out{platform, and in which program}? :: I describe it next; a plain table; several sheets :: \b(?:column|row|cell|sheet)s? ?(?:[A-Z]\b|\d|named|called)
    `,
  ),
];
