<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Notification;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;
use OCP\Notification\IAction;
use OCP\Notification\INotification;

/** The table of notifications that were not dismissed. */
final class NotificationRows {
	public function __construct(
		private readonly IDBConnection $database,
	) {
	}

	public function add(INotification $notification): void {
		$content = [
			'subjectParameters' => $notification->getSubjectParameters(),
			'message' => $notification->getMessage(),
			'messageParameters' => $notification->getMessageParameters(),
			'link' => $notification->getLink(),
			'icon' => $notification->getIcon(),
			'actions' => array_map(static fn (IAction $action) => [$action->getLabel(), $action->getLink(), $action->getRequestType(), $action->isPrimary()], $notification->getActions()),
		];
		$query = $this->database->getQueryBuilder();
		$query->insert('notifications')->setValue('content', $query->createNamedParameter(json_encode($content, JSON_THROW_ON_ERROR)));
		$query->setValue('timestamp', $query->createNamedParameter($notification->getDateTime()->getTimestamp(), IQueryBuilder::PARAM_INT));
		$values = ['app' => $notification->getApp(), 'uid' => $notification->getUser(), 'object_type' => $notification->getObjectType(), 'object_id' => $notification->getObjectId(), 'subject' => $notification->getSubject()];
		foreach ($values as $column => $value) {
			$query->setValue($column, $query->createNamedParameter($value));
		}
		$query->executeStatement();
	}

	/** Those that have every value the pattern sets, newest first. @return array<int, INotification> by id */
	public function find(INotification $pattern): array {
		$query = $this->database->getQueryBuilder();
		$query->select('*')->from('notifications')->orderBy('id', 'DESC');
		$this->restrict($query, $pattern);
		$found = [];
		foreach ($query->executeQuery()->fetchAll() as $row) {
			$found[(int)$row['id']] = $this->notification($row);
		}
		return $found;
	}

	public function delete(INotification $pattern): void {
		$query = $this->database->getQueryBuilder();
		$query->delete('notifications');
		$this->restrict($query, $pattern);
		$query->executeStatement();
	}

	/** One notification of an account, or all of them. */
	public function dismiss(string $uid, ?int $id): void {
		$query = $this->database->getQueryBuilder();
		$query->delete('notifications')->where($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		if ($id !== null) {
			$query->andWhere($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)));
		}
		$query->executeStatement();
	}

	private function restrict(IQueryBuilder $query, INotification $pattern): void {
		$values = ['app' => $pattern->getApp(), 'uid' => $pattern->getUser(), 'object_type' => $pattern->getObjectType(), 'object_id' => $pattern->getObjectId(), 'subject' => $pattern->getSubject()];
		foreach (array_filter($values, static fn (string $value) => $value !== '') as $column => $value) {
			$query->andWhere($query->expr()->eq($column, $query->createNamedParameter($value)));
		}
		if ($pattern->getDateTime()->getTimestamp() !== 0) {
			$query->andWhere($query->expr()->eq('timestamp', $query->createNamedParameter($pattern->getDateTime()->getTimestamp(), IQueryBuilder::PARAM_INT)));
		}
	}

	/** @param array<string, mixed> $row */
	private function notification(array $row): INotification {
		$content = json_decode($row['content'], true, flags: JSON_THROW_ON_ERROR);
		$notification = (new Notification())->setApp($row['app'])->setUser($row['uid'])->setDateTime(new \DateTime('@' . $row['timestamp']))
			->setObject($row['object_type'], $row['object_id'])->setSubject($row['subject'], $content['subjectParameters']);
		if ($content['message'] !== '') {
			$notification->setMessage($content['message'], $content['messageParameters']);
		}
		if ($content['link'] !== '') {
			$notification->setLink($content['link']);
		}
		if ($content['icon'] !== '') {
			$notification->setIcon($content['icon']);
		}
		foreach ($content['actions'] as [$label, $link, $type, $primary]) {
			$notification->addAction($notification->createAction()->setLabel($label)->setLink($link, $type)->setPrimary($primary));
		}
		return $notification;
	}
}
