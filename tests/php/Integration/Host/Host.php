<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use PDO;
use RuntimeException;

/**
 * The running Nextcloud, or the embedded host, that the suite talks to: only by HTTP and occ, so that both are asked the same.
 *
 * Environment: `HOST_NAME`, `HOST_URL`, `HOST_OCC` (JSON list: program and arguments), `HOST_ENV` (JSON map), `HOST_QUERY_LOG` (file).
 */
final class Host {
	private static ?self $running = null;

	/** @var array<string, string> app password by uid */
	private array $tokens = [];

	/**
	 * @param list<string> $occ
	 * @param array<string, string> $environment
	 */
	private function __construct(
		public readonly string $name,
		public readonly string $url,
		private readonly array $occ,
		private readonly array $environment,
		private readonly string $queryLog,
		private readonly string $boot,
	) {
	}

	public static function running(): self {
		return self::$running ??= new self(
			self::setting('HOST_NAME'),
			self::setting('HOST_URL'),
			json_decode(self::setting('HOST_OCC'), true, flags: JSON_THROW_ON_ERROR),
			json_decode(self::setting('HOST_ENV'), true, flags: JSON_THROW_ON_ERROR),
			self::setting('HOST_QUERY_LOG'),
			self::setting('HOST_BOOT'),
		);
	}

	private static function setting(string $name): string {
		$value = getenv($name);
		if ($value === false || $value === '') {
			throw new RuntimeException("$name is not set: run this suite by `npm run test:integration` or `npm run test:nextcloud`.");
		}
		return $value;
	}

	/**
	 * Runs an occ command to its end.
	 *
	 * @param list<string> $arguments
	 * @param array<string, string> $environment
	 */
	public function occ(array $arguments, array $environment = [], string $input = ''): OccResult {
		return $this->run([...$this->occ, ...$arguments], $environment, $input);
	}

	/**
	 * @param list<string> $command
	 * @param array<string, string> $environment
	 */
	private function run(array $command, array $environment, string $input): OccResult {
		$streams = [];
		$process = proc_open(
			$command,
			[['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']],
			$streams, null, $environment + $this->environment + getenv(),
		);
		if ($process === false) {
			throw new RuntimeException('PHP does not start');
		}
		fwrite($streams[0], $input);
		fclose($streams[0]);
		$output = (string)stream_get_contents($streams[1]);
		$errors = (string)stream_get_contents($streams[2]);
		return new OccResult(proc_close($process), $output, $errors);
	}

	/** Runs the jobs of this class that wait, as cron would. */
	public function runJobs(string $class): void {
		$jobs = $this->occ(['background-job:list', '--class=' . $class, '--output=json'])->orFail()->json();
		foreach ($jobs as $job) {
			$this->occ(['background-job:execute', (string)$job['id'], '--force-execute'])->orFail();
		}
	}

	/** The folder on this machine's disk where the host keeps the files of an account. */
	public function filesOf(string $uid): string {
		$sandbox = $this->environment['SANDBOX_DATA'] ?? null;
		return $sandbox !== null ? "$sandbox/files/" . rawurlencode($uid) . "/files" : dirname($this->environment['NEXTCLOUD_CONFIG_DIR']) . "/data/$uid/files";
	}

	/** What the host has written into its log. */
	public function log(): string {
		$sandbox = $this->environment['SANDBOX_DATA'] ?? null;
		$file = $sandbox !== null ? "$sandbox/sandbox.log" : dirname($this->environment['NEXTCLOUD_CONFIG_DIR']) . '/data/nextcloud.log';
		return is_file($file) ? (string)file_get_contents($file) : '';
	}

	/**
	 * Starts an occ command without waiting for its end.
	 *
	 * @param list<string> $arguments
	 */
	public function startOcc(array $arguments): Running {
		$streams = [];
		$process = proc_open([...$this->occ, ...$arguments], [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], ['file', '/dev/null', 'w']], $streams, null, $this->environment + getenv());
		return new Running($process ?: throw new RuntimeException('occ does not start'));
	}

	/**
	 * Number of database queries while something runs that no other request is made beside.
	 *
	 * @param callable(): mixed $run
	 */
	public function queriesDuring(callable $run): int {
		$before = $this->loggedQueries();
		$run();
		return $this->loggedQueries() - $before;
	}

	/** The log of a whole run is too long for the memory. */
	private function loggedQueries(): int {
		$log = fopen($this->queryLog, 'rb');
		$lines = 0;
		while ($log !== false && !feof($log)) {
			$lines += substr_count((string)fread($log, 1 << 20), "\n");
		}
		return $lines;
	}

	/**
	 * Creates groups, then accounts that belong to some of them, in one process.
	 *
	 * @param list<string> $groups
	 * @param array<string, array{0: string, 1: list<string>, 2?: string}> $people name, groups and e-mail address, by uid
	 */
	public function createPeople(array $groups, array $people): void {
		$accounts = [];
		foreach ($people as $uid => $person) {
			$accounts[] = ['uid' => $uid, 'name' => $person[0], 'password' => self::passwordOf($uid), 'groups' => $person[1], 'email' => $person[2] ?? null];
		}
		$input = json_encode(['groups' => $groups, 'people' => $accounts], JSON_THROW_ON_ERROR);
		$this->run([...array_slice($this->occ, 0, -1), __DIR__ . '/people.php', $this->boot], [], $input)->orFail();
	}

	/** Creates an account that belongs to the groups, which are created when they do not exist. */
	public function createUser(string $uid, string $displayName, string ...$groups): void {
		$options = [];
		foreach ($groups as $group) {
			array_push($options, '--group', $group);
		}
		$this->occ(['user:add', '--password-from-env', '--display-name', $displayName, ...$options, $uid], ['OC_PASS' => self::passwordOf($uid)])->orFail();
	}

	public function createGroup(string $gid): void {
		$this->occ(['group:add', $gid])->orFail();
	}

	/** The person `$uid`, with an app password of his own. */
	public function as(string $uid): Client {
		$this->tokens[$uid] ??= $this->createToken($uid);
		return new Client($this->url, $uid, $this->tokens[$uid], Contract::ofTheApp());
	}

	/** The same person with the password of the account, as what asks for a confirmation wants it: an app password confirms nothing. */
	public function confirmed(string $uid): Client {
		return new Client($this->url, $uid, self::passwordOf($uid), Contract::ofTheApp());
	}

	/** The same person in a browser, logged in by the form. */
	public function inBrowserOf(string $uid): Client {
		return new Client($this->url, $uid, null, Contract::ofTheApp(), BrowserSession::open($this->url, $uid, self::passwordOf($uid)));
	}

	/** The disk of the person `$uid`, to be synchronised with the desktop client. */
	public function computerOf(string $uid): Computer {
		$this->tokens[$uid] ??= $this->createToken($uid);
		return new Computer($this->url, $uid, $this->tokens[$uid]);
	}

	/** Somebody who is not logged in. */
	public function anonymous(): Client {
		return new Client($this->url, null, null, Contract::ofTheApp());
	}

	private static function passwordOf(string $uid): string {
		return $uid === 'admin' ? 'admin' : 'password of ' . $uid;
	}

	private function createToken(string $uid): string {
		$output = $this->occ(['user:auth-tokens:add', $uid, '--password-from-env'], ['NC_PASS' => self::passwordOf($uid)])->orFail()->output;
		return trim((string)strrchr(rtrim($output), "\n"));
	}

	/** What only a later capability of the app will do, such as convening: one statement, straight into the database. */
	public function sql(string $statement, int|string ...$values): void {
		$database = Database::of($this->environment);
		if ($database->getAttribute(PDO::ATTR_DRIVER_NAME) === 'sqlite') {
			$database->exec('PRAGMA busy_timeout = 15000');
		}
		$database->prepare($statement)->execute(array_values($values));
	}

	/** A number that no screen shows, such as how many rows are left of something: the first column of the first row. */
	public function number(string $query, int|string ...$values): int {
		$statement = Database::of($this->environment)->prepare($query);
		$statement->execute(array_values($values));
		return (int)$statement->fetchColumn();
	}

	/**
	 * Number of database queries that the host made to answer a request, without those of what it keeps in memory for three seconds
	 * (settings, webhooks) and reads again by the clock: on a busy machine that falls into either of two requests that are compared.
	 */
	public function queriesOf(Answer $answer): int {
		$request = $answer->header('x-request-id') ?? throw new RuntimeException('The answer carries no request id.');
		// Hundreds of megabytes after some hundred tests: a program that only counts reads them ten times faster than we would.
		return (int)exec('grep --fixed-strings ' . escapeshellarg($request . "\t") . ' ' . escapeshellarg($this->queryLog) . " | grep --count --invert-match --extended-regexp '_(appconfig|webhook_listeners)\b'");
	}
}
