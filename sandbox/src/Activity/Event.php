<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Activity;

use OCP\Activity\IEvent;

final class Event implements IEvent {
	public string $app = '';
	public string $type = '';
	public string $author = '';
	public int $timestamp = 0;
	public string $subject = '';
	/** @var array<string, mixed> */
	public array $parameters = [];
	public string $richSubject = '';
	/** @var array<string, array<string, string>> */
	public array $richParameters = [];
	public string $objectType = '';
	public string|int $objectId = 0;
	public string $objectName = '';
	public string $link = '';
	public string $icon = '';

	public function setApp(string $app): self {
		$this->app = $app;
		return $this;
	}

	public function setType(string $type): self {
		$this->type = $type;
		return $this;
	}

	public function setAuthor(string $author): self {
		$this->author = $author;
		return $this;
	}

	public function setTimestamp(int $timestamp): self {
		$this->timestamp = $timestamp;
		return $this;
	}

	public function setSubject(string $subject, array $parameters = []): self {
		[$this->subject, $this->parameters] = [$subject, $parameters];
		return $this;
	}

	public function setRichSubject(string $subject, array $parameters = []): self {
		[$this->richSubject, $this->richParameters] = [$subject, $parameters];
		return $this;
	}

	public function setObject(string $objectType, string|int $objectId, string $objectName = ''): self {
		[$this->objectType, $this->objectId, $this->objectName] = [$objectType, $objectId, $objectName];
		return $this;
	}

	public function setLink(string $link): self {
		$this->link = $link;
		return $this;
	}

	public function setIcon(string $icon): self {
		$this->icon = $icon;
		return $this;
	}

	public function getApp(): string {
		return $this->app;
	}

	public function getAuthor(): string {
		return $this->author;
	}

	public function getSubject(): string {
		return $this->subject;
	}

	public function getSubjectParameters(): array {
		return $this->parameters;
	}
}
