<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Share;

use OCP\Files\Node;

interface IShare {
	public const TYPE_USER = 0;

	public const TYPE_GROUP = 1;

	public const TYPE_USERGROUP = 2;

	public const TYPE_LINK = 3;

	public const TYPE_EMAIL = 4;

	public const TYPE_REMOTE = 6;

	public const TYPE_CIRCLE = 7;

	public const TYPE_GUEST = 8;

	public const TYPE_REMOTE_GROUP = 9;

	public const TYPE_ROOM = 10;

	public const TYPE_DECK = 12;

	public const TYPE_DECK_USER = 13;

	public const TYPE_SCIENCEMESH = 15;

	public const STATUS_PENDING = 0;

	public const STATUS_ACCEPTED = 1;

	public const STATUS_REJECTED = 2;

	public function getId(): string;

	public function getFullId(): string;

	public function setNode(Node $node): self;

	public function getNode(): Node;

	/**
	 * @param int $fileId
	 * @return \OCP\Share\IShare
	 */
	public function setNodeId($fileId);

	public function getNodeId(): int;

	/** @return string */
	public function getNodeType();

	/**
	 * @param int $shareType
	 * @return \OCP\Share\IShare
	 */
	public function setShareType($shareType);

	/** @return int */
	public function getShareType();

	/**
	 * @param string $sharedWith
	 * @return \OCP\Share\IShare
	 */
	public function setSharedWith($sharedWith);

	/** @return string */
	public function getSharedWith();

	/**
	 * @param int $permissions
	 * @return IShare
	 */
	public function setPermissions($permissions);

	/** @return int */
	public function getPermissions();

	public function getStatus(): int;

	/**
	 * @param string $note
	 * @return \OCP\Share\IShare
	 */
	public function setNote($note);

	/** @return string */
	public function getNote();

	/** @return \OCP\Share\IShare */
	public function setExpirationDate(?\DateTime $expireDate);

	/** @return \DateTime|null */
	public function getExpirationDate();

	/** @return \OCP\Share\IShare */
	public function setNoExpirationDate(bool $noExpirationDate);

	/** @return boolean */
	public function isExpired();

	/**
	 * @param string $label
	 * @return \OCP\Share\IShare
	 */
	public function setLabel($label);

	/** @return string */
	public function getLabel();

	/**
	 * @param string $sharedBy
	 * @return \OCP\Share\IShare
	 */
	public function setSharedBy($sharedBy);

	/** @return string */
	public function getSharedBy();

	/**
	 * @param string $shareOwner
	 * @return \OCP\Share\IShare
	 */
	public function setShareOwner($shareOwner);

	/** @return string */
	public function getShareOwner();

	public function getParent(): ?int;

	/**
	 * @param string $target
	 * @return \OCP\Share\IShare
	 */
	public function setTarget($target);

	/** @return string */
	public function getTarget();

	/** @return \DateTime */
	public function getShareTime();

	/**
	 * @param bool $mailSend
	 * @return \OCP\Share\IShare
	 */
	public function setMailSend($mailSend);

	/** @return bool */
	public function getMailSend();
}
