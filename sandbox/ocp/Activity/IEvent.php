<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Activity;

interface IEvent {
	public function setApp(string $app): self;

	public function setType(string $type): self;

	public function setAuthor(string $author): self;

	public function setTimestamp(int $timestamp): self;

	public function setSubject(string $subject, array $parameters = []): self;

	public function setRichSubject(string $subject, array $parameters = []): self;

	public function setObject(string $objectType, string|int $objectId, string $objectName = ''): self;

	public function setLink(string $link): self;

	public function setIcon(string $icon): self;

	public function getApp(): string;

	public function getAuthor(): string;

	public function getSubject(): string;

	public function getSubjectParameters(): array;
}
