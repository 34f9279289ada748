<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Notification;

use OCP\Notification\IAction;
use OCP\Notification\INotification;
use OCP\Notification\InvalidValueException;

final class Notification implements INotification {
	private string $app = '';
	private string $user = '';
	private \DateTime $dateTime;
	private string $objectType = '';
	private string $objectId = '';
	private string $subject = '';
	private array $subjectParameters = [];
	private string $parsedSubject = '';
	private string $richSubject = '';
	private array $richSubjectParameters = [];
	private string $message = '';
	private array $messageParameters = [];
	private string $parsedMessage = '';
	private string $richMessage = '';
	private array $richMessageParameters = [];
	private string $link = '';
	private string $icon = '';
	/** @var list<IAction> */
	private array $actions = [];
	/** @var list<IAction> */
	private array $parsedActions = [];

	public function __construct() {
		$this->dateTime = (new \DateTime())->setTimestamp(0);
	}

	public function setApp(string $app): INotification {
		$this->app = Limits::text('app', $app, 32);
		return $this;
	}

	public function getApp(): string {
		return $this->app;
	}

	public function setUser(string $user): INotification {
		$this->user = Limits::text('user', $user, 64);
		return $this;
	}

	public function getUser(): string {
		return $this->user;
	}

	public function setDateTime(\DateTime $dateTime): INotification {
		if ($dateTime->getTimestamp() === 0) {
			throw new InvalidValueException('dateTime');
		}
		$this->dateTime = $dateTime;
		return $this;
	}

	public function getDateTime(): \DateTime {
		return $this->dateTime;
	}

	public function setObject(string $type, string $id): INotification {
		$this->objectType = Limits::text('objectType', $type, 64);
		$this->objectId = Limits::text('objectId', $id, 64);
		return $this;
	}

	public function getObjectType(): string {
		return $this->objectType;
	}

	public function getObjectId(): string {
		return $this->objectId;
	}

	public function setSubject(string $subject, array $parameters = []): INotification {
		$this->subject = Limits::text('subject', $subject, 64);
		$this->subjectParameters = $parameters;
		return $this;
	}

	public function getSubject(): string {
		return $this->subject;
	}

	public function getSubjectParameters(): array {
		return $this->subjectParameters;
	}

	public function setParsedSubject(string $subject): INotification {
		$this->parsedSubject = Limits::text('parsedSubject', $subject);
		return $this;
	}

	public function getParsedSubject(): string {
		return $this->parsedSubject;
	}

	public function setRichSubject(string $subject, array $parameters = []): INotification {
		Limits::richText('richSubjectParameters', Limits::text('richSubject', $subject), $parameters);
		$this->richSubject = $subject;
		$this->richSubjectParameters = $parameters;
		if ($this->parsedSubject === '') {
			$this->parsedSubject = Limits::parsed($subject, $parameters);
		}
		return $this;
	}

	public function getRichSubject(): string {
		return $this->richSubject;
	}

	public function getRichSubjectParameters(): array {
		return $this->richSubjectParameters;
	}

	public function setMessage(string $message, array $parameters = []): INotification {
		$this->message = Limits::text('message', $message, 64);
		$this->messageParameters = $parameters;
		return $this;
	}

	public function getMessage(): string {
		return $this->message;
	}

	public function getMessageParameters(): array {
		return $this->messageParameters;
	}

	public function setParsedMessage(string $message): INotification {
		$this->parsedMessage = Limits::text('parsedMessage', $message);
		return $this;
	}

	public function getParsedMessage(): string {
		return $this->parsedMessage;
	}

	public function setRichMessage(string $message, array $parameters = []): INotification {
		Limits::richText('richMessageParameters', Limits::text('richMessage', $message), $parameters);
		$this->richMessage = $message;
		$this->richMessageParameters = $parameters;
		if ($this->parsedMessage === '') {
			$this->parsedMessage = Limits::parsed($message, $parameters);
		}
		return $this;
	}

	public function getRichMessage(): string {
		return $this->richMessage;
	}

	public function getRichMessageParameters(): array {
		return $this->richMessageParameters;
	}

	public function setLink(string $link): INotification {
		$this->link = Limits::link('link', $link, 4000);
		return $this;
	}

	public function getLink(): string {
		return $this->link;
	}

	public function setIcon(string $icon): INotification {
		$this->icon = Limits::link('icon', $icon, 4000);
		return $this;
	}

	public function getIcon(): string {
		return $this->icon;
	}

	public function setPriorityNotification(bool $priorityNotification): INotification {
		if ($priorityNotification) {
			throw new InvalidValueException('priorityNotification');
		}
		return $this;
	}

	public function isPriorityNotification(): bool {
		return false;
	}

	public function createAction(): IAction {
		return new Action();
	}

	public function addAction(IAction $action): INotification {
		$this->requireValid($action, $action->isValid(), $this->actions);
		$this->actions[] = $action;
		return $this;
	}

	public function getActions(): array {
		return $this->actions;
	}

	public function addParsedAction(IAction $action): INotification {
		$this->requireValid($action, $action->isValidParsed(), $this->parsedActions);
		$this->parsedActions[] = $action;
		return $this;
	}

	public function getParsedActions(): array {
		return $this->parsedActions;
	}

	public function isValid(): bool {
		return $this->isAddressed() && $this->subject !== '';
	}

	public function isValidParsed(): bool {
		return $this->isAddressed() && $this->parsedSubject !== '';
	}

	private function isAddressed(): bool {
		return $this->app !== '' && $this->user !== '' && $this->dateTime->getTimestamp() !== 0 && $this->objectType !== '' && $this->objectId !== '';
	}

	/** @param list<IAction> $known */
	private function requireValid(IAction $action, bool $valid, array $known): void {
		if (!$valid) {
			throw new InvalidValueException('action');
		}
		if ($action->isPrimary() && array_filter($known, static fn (IAction $other) => $other->isPrimary()) !== []) {
			throw new InvalidValueException('primaryAction');
		}
	}
}
