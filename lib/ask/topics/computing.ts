/**
 * Questions about what a computer is to do: programs, files, servers, data bases.
 *
 * @module
 */

import { type Topic, topic } from "./topic.ts";

/** Topics of computing, the particular jobs before the general ones. */
export const COMPUTING: readonly Topic[] = [
  topic(
    "scraping",
    "scraping!, crawl!, crawls, web scraper!, web crawler!, scrap the!, scrape the!, to scrape!, crawl a!, scraped, scrape!!, scraper!!, crawler!!",
    String.raw`
      source :: website :: 1! :: Which website or page exactly{goal, and what for}? :: I paste the address; a news site; an online shop :: https?:|\b\w+\.(?:com|org|net)\b|\b(?:from|of|on) (?:the )?[A-Z]\w+|\b(?!CSV|JSON|HTML|PDF|SQL|API|XML)[A-Z]{3,}\b (?case)
      subtype :: fields :: 1 :: Which details should it collect{quantity, and from how many pages}? :: titles and texts; prices; names and contacts; everything :: \b(?:names? and|titles? and|prices? and|such as|including)\b|\bheadlines\b
      format :: output :: 0.8 :: How should the results be stored{time, and how often updated}? :: a CSV file; JSON; a database; only shown :: \b(?:csv|json|excel|spreadsheet|database|markdown|text file)\b|\b(?:pdfs?|images|download)\b
      platform :: programming_language :: 0.9 :: Which programming language{restriction, and is a login needed}? :: Python; JavaScript; none, only the result :: \b(?:python|javascript|typescript|java|node|php|ruby|golang|rust|r)\b
    `,
  ),
  topic(
    "backup",
    "backing up!, backed up!, backup all!, a backup!, backup script!, system backup!, file backup!, backup process!, back up a!, backup!!, backups!!, back up!!",
    String.raw`
      platform :: database :: 1! :: Which database system{quantity, and how large is it}? :: MySQL; PostgreSQL; SQLite; SQL Server :: ^(?![^]*\b(?:my|our|the|a) database\b)|\b(?:mysql|postgres\w*|sqlite|mongodb|oracle|sql server|mariadb)\b
      source :: files :: 1 :: Which files or folders exactly{quantity, and how large}? :: my documents; a folder I name; the whole system :: \bdatabase\b|(?:^|\s)[~/][\w./]+|\b[A-Z]:\\|\b(?:photos?|mysql|postgres\w*|database|website)\b
      location :: destination :: 1 :: Where should the copies be kept{goal, and safe from what}? :: another disk; a server; cloud storage :: \bto (?:a|an|the|my) (?:external|remote|cloud|usb|server|s3|nas)|\b(?:dropbox|google drive|s3|nas)\b|\b(?:checks?|regularity|verif\w+)\b
      time :: frequency :: 0.95 :: How often should it run{restriction, and must copies be encrypted}? :: hourly; daily; weekly; once by hand :: \b(?:hourly|daily|weekly|monthly|every|once)\b|\b(?:checks?|regularity|verif\w+)\b
      subtype :: method :: 0.85 :: Full copies, or only what changed{criterion, and how soon back}? :: full copies; only changes; both in turn :: \b(?:full|incremental|differential|mirror)\b|\b(?:checks?|regularity|verif\w+)\b
      platform :: system :: 0.85 :: Which operating system{level, and what have you tried so far}? :: Windows; macOS; Linux :: \b(?:windows|mac ?os|linux|ubuntu|bash|shell|shellenv|powershell)\b
      quantity :: kept :: 0.7 :: How many old copies are kept{restriction, with how much space}? :: only the last; seven; all :: \b\d+ (?:copies|days|backups)\b
    `,
  ),
  topic(
    "clearing",
    "old files!, old log!, old logs!, delete old!, archiving!, archive!, cache memory!, disk space!, deleting all!, delete all!, temporary files!, clean memory, clean cache, clean up a, clean up old!, clean up the",
    String.raw`
      source :: folder :: 1 :: Which folder or place exactly{goal, and what is the trouble}? :: the current folder; a path I give; the whole system :: (?:^|\s)[~/][\w./]+|\b[A-Z]:\\|["'“][^"'”]+["'”]|\bcommunity\b|\bcache\b (?case)
      criterion :: old :: 1 :: What counts as unneeded{audience, and who else uses it}? :: untouched for a week; for a month; for a year; too large :: \bolder than|\b\d+ (?:days|weeks|months)|last (?:modified|\d+)
      restriction :: keep :: 0.95 :: What must be kept in any case{time, and how long}? :: nothing; the newest ones; certain file types :: \b(?:except|keep|exclud)|\bcache\b
      platform :: system :: 0.9 :: Which operating system{level, and what have you tried so far}? :: Windows; macOS; Linux :: \b(?:windows|mac ?os|linux|ubuntu|unix|bash|shell)\b
      preference :: action :: 0.85 :: Delete, move or only list{location, and is there a backup}? :: delete; move to an archive; only list :: \b(?:delet|remov|archiv|mov)|\bcache\b
      time :: frequency :: 0.75 :: Once or regularly{quantity, and how much space is needed}? :: once; daily; weekly :: \b(?:daily|weekly|every|each|once|monthly)\b
    `,
  ),
  topic(
    "site_speed",
    "website faster!!, site faster!!, page faster!!, loading speed!!, page speed!!, load faster!!, loads slowly!!, slow website!!, website slow!!, loading time!!, loading times!!, load time!!, load times!!, website performance!!",
    String.raw`
      platform :: built_with :: 1 :: What is the site built with{level, and what was tried}? :: WordPress; React or Next.js; plain HTML; Shopify :: \b(?:wordpress|react|next\.?js|vue|angular|shopify|wix|squarespace|django|rails|laravel|html|php)\b
      subtype :: slow_part :: 0.95 :: Which pages are slow, where and since when? :: all of them; the home page; on phones only; far away :: \b(?:home ?page|checkout|landing page|images?|mobile|phones?|on (?:safari|chrome|firefox))\b
      source :: address :: 0.9 :: What is its address{restriction, and what must stay as is}? :: I paste it next; it is not online yet; I paste the code :: https?:|\b\w+\.(?:com|org|net|io)\b
    `,
  ),
  topic(
    "installing",
    "install!, installing!, installation!, uninstall!, install the!, reinstall!, update the installed!, latest version!, setup guide",
    String.raw`
      platform :: system :: 1 :: Which operating system and version{level, and what failed so far}? :: Windows 11; macOS; Ubuntu or Debian; another Linux :: \b(?:windows|mac ?os|ubuntu|debian|fedora|centos|arch|raspberry|docker)\b
      subtype :: version :: 0.85 :: Which version or edition{criterion, and what must it work with}? :: the newest; a long-term one; one I name :: \b(?:latest|newest|\d+\.\d+|version \d)|\b(?:document|documents)\b
      source :: present :: 0.85 :: What is installed there already{restriction, and what must stay}? :: nothing; an older version; I don't know :: \b(?:already|existing|currently|old version)\b
      goal :: use :: 0.85 :: What will you use it for{audience, and with whom}? :: learning; development; a public server :: \bfor (?:a|an|my|the)? ?\w+ing\b|production|development
    `,
  ),
  topic(
    "watching",
    "monitor the!, monitoring!, monitor my!, monitor cpu!, monitors!, alert if!, alerts, cpu usage!, memory usage!, disk usage!, system check!, system checks!, cpu utilization!, uptime, to monitor!, check system",
    String.raw`
      subtype :: target :: 1 :: What exactly should it watch{goal, and what went wrong before}? :: processor and memory; disk space; a service; the network :: \b(?:cpu|memory|ram|disk|temperature|prices?|website|processes)\b
      criterion :: threshold :: 1 :: From which value should it warn{audience, and whom}? :: 80 percent; 90 percent; any change :: \b\d+ ?(?:%|percent|degrees|hours)|\b(?:continuous\w*|usage analysis|consuming|largest|list)\b|^(?![^]*\b(?:alert|warn|detect|notify|abnormal|check|exceed))
      format :: alert :: 0.95 :: How should it report to you{restriction, and when not}? :: on the screen; in a log file; by mail; by chat :: \b(?:log|email|e-mail|mail|slack|notif|alert|print)|\b(?:analysis|continuous\w*)\b
      time :: frequency :: 0.5 :: How often should it check{preference, and what happens on alarm}? :: every few seconds; every minute; hourly; daily :: \b(?:every|daily|hourly|continuous|real[- ]time|seconds?|minutes?)
      platform :: system :: 0.85 :: Which operating system{source, and what is set up already}? :: Linux; Windows; macOS :: \b(?:windows|mac ?os|linux|ubuntu|unix|bash)\b
    `,
  ),
  topic(
    "converting",
    "convert!, converting!, conversion, compress!, compressing!, merge!, sepia!, grayscale!, resize!, filter to!, image file!, images to!, to pdf!, into a pdf!, single pdf!, png, jpeg, stop words!, word file!, two csv!, csv files!, text file, csv file, json file",
    String.raw`
      source :: file :: 0.5 :: Which file exactly{goal, and what is the result for}? :: I paste it next; one I describe; any such file :: \b\w+\.(?:csv|json|xlsx?|txt|pdf|png|jpe?g|docx?)\b|\b(?:two|list of|integer|array)\b|\bdataframe\b|\b(?:hex|rgb|hsl|celsius|fahrenheit|miles|km|kg|pounds|ounces|litres|liters|timestamps?|roman|binary|decimal)\b (?case)
      criterion :: rule :: 0.95 :: By which column or key{platform, and with which tool}? :: I name it; the first column; all of them :: ^(?![^]*\b(?:csv|merge|column|table|json|spreadsheet|excel|average|entries|records)\b)|\b(?:by|based on|dataframe|grayscale|sepia|convert|readable)\b|\b(?:hex|rgb|hsl|celsius|fahrenheit|miles|km|kg|pounds|ounces|litres|liters|timestamps?|roman|binary|decimal)\b
      format :: format :: 0.6 :: Which format and size should come out{goal, for which use}? :: same as now; smaller; best quality; another I name :: ^(?![^]*\b(?:convert|compress|resize|merge|image|pdf|filter)\w*)|\b(?:to|into|as) (?:an? )?(?:\w+ )?(?:pdf|csv|json|png|html|markdown|excel|word|grayscale)\b|\b\d+ ?[a-z°]+ (?:to|into|in) [a-z]+\b|\bdataframe|csv|\b(?:hex|rgb|hsl|celsius|fahrenheit|miles|km|kg|pounds|ounces|litres|liters|timestamps?|roman|binary|decimal)\b
      restriction :: odd_cases :: 0.85 :: What about duplicates and broken entries{quantity, and how many rows}? :: keep them; drop them; stop with a message :: \b(?:duplicates?|missing|invalid|encrypt|compress|convert|image|filter)\b|\b(?:stop words|common words|dataframe|pdf|readable)\b|\b(?:hex|rgb|hsl|celsius|fahrenheit|miles|km|kg|pounds|ounces|litres|liters|timestamps?|roman|binary|decimal)\b
    `,
  ),
  topic(
    "algorithm",
    "sorting algorithms!, sorting algorithm!, sort a!, sorts a!, factorial!, fibonacci!, prime numbers!, edge detection!, decision tree!, regression!, matrix!, encrypt!, decrypt!, linear regression!, classifier, neural network, brute force!, backtracking!, sudoku!",
    String.raw`
      criterion :: method :: 0.95 :: Which method or variant{goal, and what is it for}? :: the standard one; the fastest; the simplest; one I name :: \b(?:using|with) (?:the |an? )?(?:\w+ )?(?:opencv|aes|bfs|dfs|dynamic|quick|merge|bubble|heap|recurs|iterat|backtrack|numpy)\w*|decision tree|\b(?:regression|benchmark\w*)\b
      platform :: programming_language :: 0.9 :: Which programming language{restriction, and are ready-made libraries allowed}? :: Python; Java; C++; JavaScript :: \b(?:python|javascript|typescript|java|c(?=\+\+)|c(?=#)|rust|golang|go|ruby|php|matlab|r|excel|opencv)\b
    `,
  ),
  topic(
    "database",
    "sql!, mysql!, postgres!, postgresql!, sqlite, mongodb, sql query!, sql database!, select statement, a database!, tables, database, databases",
    String.raw`
      platform :: database :: 1 :: Which database system{goal, and what is it for}? :: MySQL; PostgreSQL; SQLite; SQL Server :: \b(?:difference|what is|explain|how (?:do|does|can)|mysql|postgres\w*|sqlite|mongodb|oracle|sql server|mariadb)\b
      subtype :: tables :: 1 :: Which tables and columns exactly{quantity, and how many rows}? :: I list them next; all of them; design them for me :: \b(?:table|column)s? (?:named|called)|\b(?:design|schema|back ?up|export)\b|["'\x60“]\w|\bfrom \w+ table\b|\b(?:latest|updates|changes|install|learn|difference|what is|explain|how (?:do|does|can)|backs? up|docker\w*|cron|migrat\w+)\b
      criterion :: conditions :: 0.9 :: Which rows, by which conditions{level, and what failed so far}? :: all; by date; by a value I name :: \b(?:difference|what is|explain|how (?:do|does|can)|where|whose|with|more than|less than|top \d|design|schema|optimi[sz]e|export)\b
    `,
  ),
  topic(
    "code",
    "python!, function!, algorithm!, algorithms, javascript!, java, automate, automation, typescript, rust, golang, php, ruby, numpy, pandas, calculator, regex, matlab, django, xaml, program, python program, python code, code, script, scripts, python script",
    String.raw`
      platform :: programming_language :: 0.95 :: Which language and environment{goal, and what is it for}? :: Python; JavaScript; Bash; Java :: \b(?:python|javascript|typescript|java|c(?=\+\+)|c(?=#)|sql|bash|shell|powershell|rust|golang|php|ruby|swift|kotlin|matlab|html|css|excel|vba|node|latex|django|flask|fastapi|rails|laravel|spring|express|vue|angular|react|next)\b|\b(?:my code|this code|bugs)\b|\bc (?:program|code)\b|\bin (?:c|go)\b|\b(?:a|the|our|my) go\b
      time :: frequency :: 0.75 :: How often will it run{restriction, and what must never happen}? :: once; hourly; daily; all the time :: ^(?![^]*\b(?:automat|schedul|remind|fetch|update))|\b(?:daily|every|once|real[- ]time|periodic|regular|weekly)
      source :: details :: 0.6 :: Which data should it work on{format, and what comes out}? :: a file I give; a web service I name; made-up samples :: ^(?![^]*\b(?:data|dataset|data frame|text|recipients|prices|weather|stock|news)\b)|\b(?:from (?:a|an|the|my)|yfinance|given|file|learn\w*|resources|list of)\b|\b\w+\.(?:csv|json|txt|xlsx?)\b|\bdatabase\b
    `,
  ),
  topic(
    "files",
    "photos, photo collection, file, folder!, folders, directory!, directories, csv, pdf, pdfs, spreadsheet, excel, disk, drive, desktop, logs, zip, rename!, filesystem, file system, extensions, duplicates, mp#, log file!, log files!, files, all files!",
    String.raw`
      source :: files :: 1 :: Which files or folder exactly{goal, and what for}? :: the current folder; a path I give; everything below it :: \bactive directory\b|(?:^|\s)[~/.][\w./]+|\b[\w.-]+/(?:\s|$|[\w*])|\b[A-Z]:\\|\w+\.\w{2,4}\b|["'“][^"'”]+["'”]|\b(?:dataframe|template|budget)\b (?case)
      criterion :: rule :: 1 :: By which rule or pattern{audience, and who else uses them}? :: by date; by name; by type; by size :: \.\w{1,5} (?:to|into) \.?\w|\.\w{1,4} files\b|\b(?:whitespace|older|newer|named|called|ending|starting|containing|by|based on|according to|largest|size|budget|dataframe|modified|stop words|extract|list all)\b
      restriction :: conflicts :: 0.85 :: What about duplicates and subfolders{quantity, and how many files}? :: skip them; include them; ask first :: \b(?:overwrite|skip|duplicate|subfolder|recursive|budget|dataframe|strategy)|\b(?:check|modified)\b
      subtype :: content :: 0.9 :: Which information should come out{format, and in which form}? :: errors only; dates and names; counts; I list it :: \bactive directory\b|^(?![^]*\b(?:extract|read|information|summari[sz]|pars|template|budget))|\b(?:dataframe)\b
      platform :: system :: 0.85 :: Which operating system{level, and can you run scripts}? :: Windows; macOS; Linux :: \b(?:windows|mac|linux|ubuntu|unix|android|ios|bash|shell|python|markdown|pandas|spreadsheet|excel|pdf)\b|\b(?:extract|read|information)\b
      location :: destination :: 0.75 :: Where should the result go{restriction, and what must stay put}? :: same folder; a new folder; cloud storage :: ^(?![^]*\b(?:organi[sz]e|sort|move|copy|download))|\binto\b
    `,
  ),
  topic(
    "system",
    "server, servers, linux, docker, git, deploy, deployment, kubernetes, ubuntu, nginx, network, ssh, cron, cpu, memory, firewall, packages, operating system, aws, cloud, cron job!, bash command",
    String.raw`
      platform :: system :: 1 :: Which system and version{level, and what was tried already}? :: Ubuntu or Debian; Windows Server; macOS; in the cloud :: \b(?:ubuntu|debian|centos|windows|mac ?os|aws|azure|gcp|git|schema|kubernetes|docker)\b
      location :: host :: 1 :: Where should it run{quantity, and for how many users}? :: my own computer; a rented server; AWS; another cloud :: ^(?![^]*\b(?:deploy|host|server))|\b(?:aws|azure|gcp|heroku|on (?:a|my)|remote)\b
      source :: present :: 0.95 :: What is set up now{restriction, and what must keep working}? :: nothing yet; a default install; I paste the settings :: \x60{3}|\b(?:currently|already|existing|bash command|command)\b
      time :: frequency :: 0.75 :: Once or regularly{goal, and to solve which problem}? :: once; daily; all the time :: \b(?:daily|weekly|hourly|every|each|continuous|regular|guide|learn|how)\b|\b(?:installed|command)\b
    `,
  ),
];
