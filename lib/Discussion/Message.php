<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A message about an item or one of its documents: the first one of an exchange, or an answer to it (`parentId`). Its text is
 * text, whatever it looks like. A withdrawn message keeps its place and loses its text.
 *
 * `touchedAt` of a first message is when the exchange last went on.
 * `waiting` is true while a first message waits for its answer; then `resolvedAt` and `resolvedBy` are null.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getItemId()
 * @method void setItemId(int $itemId)
 * @method ?int getDocumentId()
 * @method void setDocumentId(?int $documentId)
 * @method ?int getParentId()
 * @method void setParentId(?int $parentId)
 * @method string getKind()
 * @method void setKind(string $kind)
 * @method string getAudience()
 * @method void setAudience(string $audience)
 * @method ?string getAuthor()
 * @method void setAuthor(?string $author)
 * @method string getAuthorName()
 * @method void setAuthorName(string $authorName)
 * @method ?string getText()
 * @method void setText(?string $text)
 * @method ?string getClientKey()
 * @method void setClientKey(?string $clientKey)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 * @method int getTouchedAt()
 * @method void setTouchedAt(int $touchedAt)
 * @method ?int getEditedAt()
 * @method void setEditedAt(?int $editedAt)
 * @method ?int getDeletedAt()
 * @method void setDeletedAt(?int $deletedAt)
 * @method ?bool getWaiting()
 * @method void setWaiting(?bool $waiting)
 * @method ?int getResolvedAt()
 * @method void setResolvedAt(?int $resolvedAt)
 * @method ?string getResolvedBy()
 * @method void setResolvedBy(?string $resolvedBy)
 * @method ?string getResolvedName()
 * @method void setResolvedName(?string $resolvedName)
 */
final class Message extends Entity {
	protected int $councilId = 0;
	protected int $itemId = 0;
	protected ?int $documentId = null;
	protected ?int $parentId = null;
	protected string $kind = '';
	protected string $audience = '';
	protected ?string $author = null;
	protected string $authorName = '';
	protected ?string $text = null;
	protected ?string $clientKey = null;
	protected int $createdAt = 0;
	protected int $touchedAt = 0;
	protected ?int $editedAt = null;
	protected ?int $deletedAt = null;
	protected ?bool $waiting = null;
	protected ?int $resolvedAt = null;
	protected ?string $resolvedBy = null;
	protected ?string $resolvedName = null;

	public function __construct() {
		foreach (['councilId', 'itemId', 'documentId', 'parentId', 'createdAt', 'touchedAt', 'editedAt', 'deletedAt', 'resolvedAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
		$this->addType('waiting', Types::BOOLEAN);
	}

	public function kind(): MessageKind {
		return MessageKind::from($this->kind);
	}

	public function audience(): Audience {
		return Audience::from($this->audience);
	}

	public function resolve(int $at, string $uid, string $name): void {
		$this->setWaiting(false);
		$this->setResolvedAt($at);
		$this->setResolvedBy($uid);
		$this->setResolvedName($name);
	}

	public function reopen(): void {
		$this->setWaiting(true);
		$this->setResolvedAt(null);
		$this->setResolvedBy(null);
		$this->setResolvedName(null);
	}
}
