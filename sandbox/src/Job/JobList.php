<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Job;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\IJob;
use OCP\BackgroundJob\IJobList;
use OCP\BackgroundJob\IParallelAwareJob;
use OCP\BackgroundJob\TimedJob;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;
use Psr\Log\LoggerInterface;
use Sandbox\Kernel\Kernel;

/** The queue, in the table `jobs`. A job is named by its class and argument: adding it again puts it back at its due time. */
final class JobList implements IJobList {
	/** Nextcloud 32's limit; 34 allows 32 000. */
	private const LONGEST_ARGUMENT = 4000;
	private const RESERVATION = 12 * 3600;

	public function __construct(
		private readonly IDBConnection $database,
		private readonly ITimeFactory $clock,
		private readonly LoggerInterface $logger,
	) {
	}

	public function add(IJob|string $job, mixed $argument = null): void {
		$this->schedule($job, $this->clock->getTime(), $argument);
	}

	public function scheduleAfter(string $job, int $runAfter, mixed $argument = null): void {
		$this->schedule($job, $runAfter, $argument);
	}

	public function remove(IJob|string $job, mixed $argument = null): void {
		$query = $this->database->getQueryBuilder();
		$query->delete('jobs')->where($query->expr()->eq('class', $query->createNamedParameter(self::className($job))));
		if ($argument !== null) {
			$query->andWhere($query->expr()->eq('argument_hash', $query->createNamedParameter(self::hash($argument))));
		}
		$query->executeStatement();
	}

	public function has(IJob|string $job, mixed $argument): bool {
		$query = $this->database->getQueryBuilder();
		$query->select('id')->from('jobs')
			->where($query->expr()->eq('class', $query->createNamedParameter(self::className($job))))
			->andWhere($query->expr()->eq('argument_hash', $query->createNamedParameter(self::hash($argument))))
			->setMaxResults(1);
		return $query->executeQuery()->fetchOne() !== false;
	}

	/** @return list<array{id: int, class: string, last_run: int, argument: string, due: int}> oldest check first */
	public function rows(?string $class = null): array {
		$query = $this->database->getQueryBuilder();
		$query->select('id', 'class', 'last_run', 'argument')->selectAlias('last_checked', 'due')->from('jobs')->orderBy('last_checked')->addOrderBy('id');
		if ($class !== null) {
			$query->where($query->expr()->eq('class', $query->createNamedParameter($class)));
		}
		return $query->executeQuery()->fetchAll();
	}

	/** The job of an id, its class built by its app's container; null when it is gone or its app is disabled. */
	public function find(int $id): ?IJob {
		$query = $this->database->getQueryBuilder();
		$query->select('*')->from('jobs')->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)));
		$row = $query->executeQuery()->fetch();
		return $row === false ? null : $this->build($row);
	}

	/** Reserves the next due job. @param list<int> $except ids already tried */
	public function reserveNext(array $except = []): ?IJob {
		$now = $this->clock->getTime();
		foreach ($this->due($now) as $row) {
			$job = in_array((int)$row['id'], $except, true) ? null : $this->build($row);
			if ($job instanceof TimedJob && $now < $job->getLastRun() + $job->getInterval()) {
				$this->update($row, ['last_checked' => min($job->getLastRun() + $job->getInterval(), $now + 48 * 3600)]);
				continue;
			}
			if ($job instanceof IParallelAwareJob && !$job->getAllowParallelRuns() && $this->isRunning($job::class, $now)) {
				continue;
			}
			if ($job !== null && $this->update($row, ['reserved_at' => $now, 'last_checked' => $now])) {
				return $job;
			}
		}
		return null;
	}

	public function hasDue(): bool {
		return $this->due($this->clock->getTime()) !== [];
	}

	public function release(IJob $job): void {
		$query = $this->database->getQueryBuilder();
		$query->update('jobs')->set('reserved_at', $query->createNamedParameter(0, IQueryBuilder::PARAM_INT))->where($query->expr()->eq('id', $query->createNamedParameter((int)$job->getId(), IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}

	/** As if the job had never run and nobody had reserved it. */
	public function forget(IJob $job): void {
		$this->release($job);
		$query = $this->database->getQueryBuilder();
		$query->update('jobs')->set('last_run', $query->createNamedParameter(0, IQueryBuilder::PARAM_INT))->where($query->expr()->eq('id', $query->createNamedParameter((int)$job->getId(), IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}

	public function noteRun(IJob $job): void {
		$query = $this->database->getQueryBuilder();
		$query->update('jobs')->set('last_run', $query->createNamedParameter($this->clock->getTime(), IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter((int)$job->getId(), IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}

	private function schedule(IJob|string $job, int $due, mixed $argument): void {
		$json = json_encode($argument, JSON_THROW_ON_ERROR);
		if (strlen($json) > self::LONGEST_ARGUMENT) {
			throw new \InvalidArgumentException('Background job arguments can\'t exceed ' . self::LONGEST_ARGUMENT . ' characters (json encoded)');
		}
		$query = $this->database->getQueryBuilder();
		$values = ['last_run' => 0, 'last_checked' => $due, 'reserved_at' => 0];
		if ($this->has($job, $argument)) {
			$query->update('jobs')->where($query->expr()->eq('class', $query->createNamedParameter(self::className($job))))
				->andWhere($query->expr()->eq('argument_hash', $query->createNamedParameter(self::hash($argument))));
			foreach ($values as $column => $value) {
				$query->set($column, $query->createNamedParameter($value, IQueryBuilder::PARAM_INT));
			}
		} else {
			$values += ['class' => self::className($job), 'argument' => $json, 'argument_hash' => self::hash($argument)];
			$query->insert('jobs');
			foreach ($values as $column => $value) {
				$query->setValue($column, $query->createNamedParameter($value, is_int($value) ? IQueryBuilder::PARAM_INT : IQueryBuilder::PARAM_STR));
			}
		}
		$query->executeStatement();
	}

	/** @return list<array<string, mixed>> */
	private function due(int $now): array {
		$query = $this->database->getQueryBuilder();
		$query->select('*')->from('jobs')
			->where($query->expr()->lte('reserved_at', $query->createNamedParameter($now - self::RESERVATION, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->lte('last_checked', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->orderBy('last_checked')->addOrderBy('id');
		return $query->executeQuery()->fetchAll();
	}

	private function isRunning(string $class, int $now): bool {
		$query = $this->database->getQueryBuilder();
		$query->select('id')->from('jobs')->where($query->expr()->eq('class', $query->createNamedParameter($class)))
			->andWhere($query->expr()->gt('reserved_at', $query->createNamedParameter($now - self::RESERVATION, IQueryBuilder::PARAM_INT)))->setMaxResults(1);
		return $query->executeQuery()->fetchOne() !== false;
	}

	/** @param array<string, int> $values @return bool false when another process was faster */
	private function update(array $row, array $values): bool {
		$query = $this->database->getQueryBuilder();
		$query->update('jobs');
		foreach ($values as $column => $value) {
			$query->set($column, $query->createNamedParameter($value, IQueryBuilder::PARAM_INT));
		}
		foreach (['id', 'reserved_at', 'last_checked'] as $column) {
			$query->andWhere($query->expr()->eq($column, $query->createNamedParameter((int)$row[$column], IQueryBuilder::PARAM_INT)));
		}
		return $query->executeStatement() > 0;
	}

	private function build(array $row): ?IJob {
		$kernel = Kernel::instance();
		$container = $kernel->apps()->containerOfClass($row['class']);
		try {
			$job = ($container ?? $kernel->server())->get($row['class']);
		} catch (\Psr\Container\ContainerExceptionInterface $failure) {
			$this->logger->warning('failed to create instance of background job: ' . $row['class'], ['exception' => $failure]);
			return null;
		}
		if (!$job instanceof IJob) {
			return null;
		}
		$job->setId((string)$row['id']);
		$job->setLastRun((int)$row['last_run']);
		$job->setArgument(json_decode($row['argument'], true));
		return $job;
	}

	private static function className(IJob|string $job): string {
		return is_string($job) ? ltrim($job, '\\') : $job::class;
	}

	private static function hash(mixed $argument): string {
		return hash('sha256', (string)json_encode($argument));
	}
}
